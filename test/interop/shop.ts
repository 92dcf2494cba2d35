import type { FunctionDefinition } from '../../src/server/index.js';

/** The call that every backend gets, and the expected result. */
export const question = {
  name: 'is_shop_open',
  payload: { shop: 'lisbon', day: 'sunday' },
  message: 'On sunday the shop in Lisbon is open from 10:00 to 18:00.',
} as const;

/**
 * The function for the reference handler. Python has its own, and @navai/voice-backend loads a module from
 * its folder.
 */
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
