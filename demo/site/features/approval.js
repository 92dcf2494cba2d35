const agent = document.querySelector('main navai-voice');

agent.functions = {
  order_a_round_of_coffee: {
    description: 'Orders a round of coffee for everybody in the shop.',
    parameters: {
      type: 'object',
      properties: { cups: { type: 'integer', minimum: 1, maximum: 12, default: 6 } },
    },
    requiresApproval: true,
    run: ({ cups }) => ({ message: `${cups} cups are on their way.` }),
  },
};
