/** The folder of the agents: each folder in it is an agent's. */
export const agentsRoot = 'src/ai';

/** Names or patterns, in an array or separated by commas. */
export function listOf(texts: string | readonly string[] = []): string[] {
  const parts = [texts].flat().flatMap(text => text.split(','));
  return parts.map(part => part.trim().replaceAll('\\', '/')).filter(Boolean);
}

/** Says whether a file, as a path from the base folder, belongs to one of these agents; to all if none is named. */
export function ofAgents(names: readonly string[]): (file: string) => boolean {
  return file => names.length === 0 || names.some(name => file.startsWith(`${agentsRoot}/${name}/`));
}
