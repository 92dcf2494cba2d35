/** What a store holds. Each kind has a part of the capacity for itself. */
export type Kind = 'turns' | 'results' | 'limits' | 'markers';

/** The part of the capacity that the other kinds can't take away. */
export const SHARES: Readonly<Record<Kind, number>> = {
  turns: 1 / 2,
  results: 1 / 4,
  limits: 1 / 8,
  markers: 1 / 8,
};

export const KINDS = Object.keys(SHARES) as Kind[];

/** The kinds of values, by the text before the first colon of their keys. Lists hold turns. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  turn: 'turns',
  call: 'results',
  rate: 'limits',
  quota: 'limits',
  alive: 'limits',
};

/** The kind of a value, by its key. */
export function kindOf(key: string): Kind {
  const prefix = key.slice(0, Math.max(0, key.indexOf(':')));
  return (Object.hasOwn(KIND_OF, prefix) && KIND_OF[prefix]) || 'markers';
}
