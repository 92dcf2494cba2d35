const agent = document.querySelector('main navai-voice');

agent.guardrails = [
  { on: 'input', match: /secret recipe/i, action: 'block', message: 'The recipe stays in Lisbon.' },
];
agent.addEventListener('navai-guardrail', event => {
  document.querySelector('#kept-back').textContent = `Stopped at the ${event.on}: “${event.text}”`;
});
