import type { FunctionDefinition } from '../../src/server/index.js';

/** The question that every backend is asked, and what it says to it. */
export const question = {
  name: 'is_shop_open',
  payload: { shop: 'lisbon', day: 'sunday' },
  message: 'On sunday the shop in Lisbon is open from 10:00 to 18:00.',
} as const;

/** The function as the reference handler gets it. Python has its own, @navai/voice-backend a module of its folder. */
export const functions: Record<string, FunctionDefinition> = {
  is_shop_open: {
    description: 'Tells whether a shop is open on a day.',
    parameters: {
      type: 'object',
      required: ['shop', 'day'],
      properties: { shop: { type: 'string' }, day: { type: 'string' } },
    },
    run: ({ shop, day }: { shop: string; day: string }) => ({
      open: true,
      message: `On ${day} the shop in ${shop[0]?.toUpperCase()}${shop.slice(1)} is open from 10:00 to 18:00.`,
    }),
  },
};
