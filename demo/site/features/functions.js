const agent = document.querySelector('main navai-voice');
const cup = document.querySelector('#cup');

agent.functions = {
  paint_the_cup: {
    description: 'Paints the cup in another colour.',
    parameters: {
      type: 'object',
      properties: { color: { type: 'string', enum: ['blue', 'yellow', 'red', 'green'] } },
      required: ['color'],
    },
    run({ color }) {
      cup.setAttribute('fill', color);
      return { message: `The cup is ${color} now.` };
    },
  },
};
