const agent = document.querySelector('main navai-voice');

// A router of your own: this one only says where it would go.
agent.addEventListener('navai-navigate', event => {
  event.respondWith(Promise.resolve());
  document.querySelector('#opened').textContent = `Opens ${event.path}`;
});
