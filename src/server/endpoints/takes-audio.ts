/**
 * Whether an `Accept` header asks for audio of this type rather than JSON. Any type at all does not: it is what
 * fetch sends by default, and JSON is what every client of the contract reads.
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
