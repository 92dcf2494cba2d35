import { createSession } from '/navai-voice/session.js';

const talk = document.querySelector('#talk');
const session = createSession({
  backend: '/navai',
  callUrl: document.querySelector('body > navai-voice').callUrl,
});

talk.addEventListener('click', () =>
  session.state.status === 'connected' ? session.stop() : session.start(),
);
session.subscribe(() => {
  const { status, activity } = session.state;
  talk.textContent = status === 'connected' ? `Hang up (${activity})` : status === 'idle' ? 'Talk' : status;
  const [last] = session.latest(1);
  if (last) document.querySelector('#heard').textContent = last.text;
});
// Stops the call when the page is left.
addEventListener('pagehide', () => session.stop());
document.addEventListener('page-shown', () => session.stop(), { once: true });
