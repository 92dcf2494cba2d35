/** What Firefox needs to run tests without a window, a sound card, a microphone or the internet. */
export const preferences = {
  // A microphone that beeps, without a question.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'permissions.default.microphone': 1,
  // Without a sound card, every AudioContext would stay suspended.
  'media.cubeb.force_mock_context': true,
  // Sound plays before the first click, as in the Chromium of the tests.
  'media.autoplay.default': 0,
  // WebRTC between two ends on this machine.
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'media.peerconnection.ice.default_address_only': false,
  // Nothing is fetched in the background: video codecs, favicons, which strict pages would report.
  'media.gmp-manager.updateEnabled': false,
  'browser.chrome.site_icons': false,
  // Every window behaves as if the system had given it the focus.
  'focusmanager.testmode': true,
  // As in headless Chromium: scroll bars take no room, and there is a mouse.
  'ui.useOverlayScrollbars': 1,
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
};
