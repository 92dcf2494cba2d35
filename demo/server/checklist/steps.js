// @ts-check
/** @typedef {{ id: string, text: string, expect: string }} Step `id` is the name under which a browser keeps the tick */

/**
 * What only a person with a phone can try, in an order that takes ten minutes. The page /checklist and docs/browsers.md
 * show it.
 * @type {readonly Step[]}
 */
export const steps = [
  {
    id: 'open',
    text: 'Open the start page.',
    expect: 'The round button is in the corner. The browser asks for nothing.',
  },
  {
    id: 'start',
    text: 'Tap the round button.',
    expect: 'The panel opens, and the browser asks for the microphone.',
  },
  {
    id: 'allow',
    text: 'Allow the microphone.',
    expect: 'The panel says that it is listening. The phone shows its microphone sign.',
  },
  { id: 'speak', text: 'Say a sentence.', expect: 'The picture moves with your voice. You hear an answer.' },
  {
    id: 'interrupt',
    text: 'Speak while the agent speaks.',
    expect: 'The agent stops within a second, and does not hear itself.',
  },
  {
    id: 'type',
    text: 'Tap the text field and type “take me to pricing”.',
    expect: 'The keyboard does not cover the field. The page with the plans opens, and the call goes on.',
  },
  {
    id: 'tool',
    text: 'Type “add two flat whites to my cart”.',
    expect: 'The cart at the top shows 2.',
  },
  {
    id: 'mute',
    text: 'Mute yourself, speak, and unmute yourself.',
    expect: 'Nothing happens while you are muted. Then the agent hears you again.',
  },
  {
    id: 'rotate',
    text: 'Turn the phone to its side and back.',
    expect: 'Nothing is cut off, and every button can be tapped.',
  },
  {
    id: 'lock',
    text: 'Lock the phone for ten seconds, and unlock it.',
    expect: 'The call goes on, or the panel says that it has ended.',
  },
  {
    id: 'switch',
    text: 'Go to another app for ten seconds, and come back.',
    expect: 'The call goes on, or the panel says that it has ended.',
  },
  {
    id: 'network',
    text: 'Turn Wi-Fi off for five seconds.',
    expect: 'The panel says that it reconnects. Then the call goes on.',
  },
  {
    id: 'headphones',
    text: 'Connect headphones during the call, and take them away.',
    expect: 'The sound moves there and back. The agent still hears you.',
  },
  {
    id: 'sound',
    text: 'Let another app play sound or record, then come back.',
    expect: 'You hear the agent again, or the panel says why not.',
  },
  {
    id: 'reload',
    text: 'Reload the page during the call.',
    expect: 'The call goes on, or the panel offers to continue it. The conversation is still there.',
  },
  {
    id: 'end',
    text: 'End the call.',
    expect: 'The phone’s microphone sign disappears.',
  },
  {
    id: 'refuse',
    text: 'Block the microphone in the browser’s settings for this site, and start again.',
    expect: 'The panel says that the microphone is blocked. You can still type.',
  },
  {
    id: 'reader',
    text: 'Turn VoiceOver or TalkBack on, and start and end a call.',
    expect: 'Each button has a name. Each answer is read once.',
  },
  {
    id: 'large',
    text: 'Set the system’s text to its largest size.',
    expect: 'No text of the panel is cut off, and every button can be reached.',
  },
  {
    id: 'dark',
    text: 'Change between light and dark in the system.',
    expect: 'The page and the panel follow, and all text is readable.',
  },
];
