// Shows the change. The agent doesn’t need this.
const said = document.querySelector('#what-happened');

document.querySelector('[data-navai-tool=ring_the_bell]').addEventListener('click', () => {
  said.textContent = 'Ding!';
});
document.querySelector('[data-navai-tool=set_the_table]').addEventListener('submit', event => {
  event.preventDefault();
  said.textContent = `A table for ${new FormData(event.target).get('guests')}.`;
});
