import { readFunctionOptions } from './function-options.js';
export function mergeFunctions(page, backend, warn) {
    const merged = new Map();
    const add = (definition, origin) => {
        if (merged.has(definition.name))
            warn('function-clash', `The page’s “${definition.name}” is used, the backend’s is not.`);
        else
            merged.set(definition.name, { ...definition, origin });
    };
    for (const definition of page)
        add({ ...definition, ...readFunctionOptions(definition.name, definition.declared, warn) }, 'page');
    for (const definition of backend)
        add(definition, 'backend');
    return [...merged.values()];
}
