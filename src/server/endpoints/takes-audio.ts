/**
 * Whether an `Accept` header prefers audio of this type to JSON. A wildcard does not: fetch sends it
 * by default, and every client of the contract reads JSON.
 */
export function takesAudio(accept: string | null, mimeType: string): boolean {
  const weights = new Map((accept ?? '').split(',').map(weighed));
  const audio = weights.get(mimeType) ?? weights.get('audio/*') ?? 0;
  return audio > 0 && audio >= (weights.get('application/json') ?? 0);
}

function weighed(range: string): [type: string, weight: number] {
  const [type = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase());
  const weight = parameters.find(part => part.startsWith('q='))?.slice(2);
  return [type, weight === undefined ? 1 : Number(weight) || 0];
}
