const agent = document.querySelector('main navai-voice');

// Your own router goes here. This one only shows where it would go.
agent.addEventListener('navai-navigate', event => {
  event.respondWith(Promise.resolve());
  document.querySelector('#opened').textContent = `Opens ${event.path}`;
});
