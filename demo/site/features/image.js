const agent = document.querySelector('main navai-voice');

document.querySelector('#picture').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  if (agent.status !== 'connected') await agent.start();
  await agent.session.sendImage(file, 'What is this?');
});
