export const agentsRoot = 'src/ai';
export function listOf(texts = []) {
    const parts = [texts].flat().flatMap(text => text.split(','));
    return parts.map(part => part.trim().replaceAll('\\', '/')).filter(Boolean);
}
export function ofAgents(names) {
    return file => names.length === 0 || names.some(name => file.startsWith(`${agentsRoot}/${name}/`));
}
