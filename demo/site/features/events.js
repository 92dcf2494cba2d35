const agent = document.querySelector('main navai-voice');
const log = document.querySelector('#log');
const types = [
  'start',
  'status',
  'activity',
  'tool-call',
  'tool-result',
  'navigate',
  'turn',
  'usage',
  'warning',
  'error',
];

for (const type of types) {
  agent.addEventListener(`navai-${type}`, event => {
    const { status, activity, name, path, code } = event;
    const line = document.createElement('li');
    line.textContent = [event.type, status ?? activity ?? name ?? path ?? code].filter(Boolean).join(' ');
    log.append(line);
  });
}
