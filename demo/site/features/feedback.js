const agent = document.querySelector('main navai-voice');

agent.addEventListener('navai-feedback', ({ rating, comment }) => {
  document.querySelector('#told').textContent = comment ? `${rating}: ${comment}` : rating;
});
