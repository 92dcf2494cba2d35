import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

/** What an app's own tests do with the tag, in DOMs without layout, WebRTC and much else. Prints what they see. */
const use = `
const say = value => console.log(JSON.stringify(value));
process.on('unhandledRejection', error => say({ unhandled: String(error) }));
await import('navai-voice');
const voice = document.createElement('navai-voice');
voice.setAttribute('dismissible', '');
document.body.append(voice);
await voice.updateComplete;
say(voice.shadowRoot.querySelector('[part=launcher]').getAttribute('aria-label'));
voice.open = true;
await voice.updateComplete;
say(voice.shadowRoot.querySelector('[part=panel]').textContent.includes('You can talk or type'));
await voice.start();
say([voice.status, voice.error.code, voice.send('hello')]);
voice.mute(true);
voice.stop();
for (const variant of ['bar', 'button']) {
  voice.variant = variant;
  await voice.updateComplete;
}
voice.remove();
await new Promise(resolve => setTimeout(resolve, 20));
say('removed');
process.exit();
`;

/** Makes the window's names global, as vitest's and jest's environments do. */
const environment = (create: string) => `
const window = ${create};
const own = Object.getOwnPropertyNames(window);
const inherited = ['addEventListener', 'removeEventListener', 'dispatchEvent'];
const shared = ['Event', 'EventTarget', 'CustomEvent', 'AbortController', 'AbortSignal', 'document'];
for (const name of [...own, ...inherited]) {
  if (name in globalThis && !shared.includes(name) && !inherited.includes(name)) continue;
  const value = window[name];
  const isMethod = typeof value === 'function' && /^[a-z]/.test(name);
  Object.defineProperty(globalThis, name, { value: isMethod ? value.bind(window) : value, configurable: true, writable: true });
}
globalThis.window = globalThis;
`;

const doms = {
  'happy-dom': `const { Window } = await import('happy-dom');${environment(`new Window({ url: 'http://localhost/' })`)}`,
  jsdom: `const { JSDOM } = await import('jsdom');${environment(`new JSDOM('', { url: 'http://localhost/' }).window`)}`,
};

describe('DOMs that apps test with', () => {
  for (const [name, setUp] of Object.entries(doms)) {
    it(`${name}: importing, creating, appending and using the tag throws nothing`, async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--input-type=module',
        '--eval',
        setUp + use,
      ]);
      assert.deepEqual(
        stdout
          .trim()
          .split('\n')
          .map(line => JSON.parse(line)),
        ['Talk to the assistant', true, ['error', 'no-webrtc', false], 'removed'],
      );
    });
  }
});
