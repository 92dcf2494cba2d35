const agent = document.querySelector('main navai-voice');

agent.addEventListener('navai-move', event => {
  document.querySelector('#stands-at').textContent = `It stands at ${event.placement}.`;
});
document.querySelector('#bring-back').addEventListener('click', () => {
  agent.hidden = false;
});
