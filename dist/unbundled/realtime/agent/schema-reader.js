import { messageOf } from '../../core/errors/errors.js';
let loaded;
export const schemaReader = () => loaded;
export async function loadSchemaReader(functions, warn) {
    if (loaded || !functions.some(given => Object(given).parameters))
        return;
    try {
        loaded = (await import('../../contract/payload-schema.js')).payloadSchema;
    }
    catch (error) {
        warn('function-unusable', `Functions with parameters are left out: ${messageOf(error)}`, error);
    }
}
export function functionsOf({ pageFunctions, team, functionList }) {
    const { items } = Object(functionList);
    const own = team.members.flatMap(member => member.functions);
    return [...pageFunctions, ...team.shared, ...own, ...(Array.isArray(items) ? items : [])];
}
