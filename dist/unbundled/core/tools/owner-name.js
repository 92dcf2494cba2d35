import { toToolName } from './tool-name.js';
export function ownerNames(owners) {
    const counts = new Map();
    for (const owner of owners) {
        const name = classOf(owner);
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return new Map(owners.map(owner => {
        const name = classOf(owner);
        const key = toToolName(owner.key);
        return [owner, name && (counts.get(name) === 1 || !key) ? name : key];
    }));
}
function classOf({ className }) {
    const name = toToolName(className.replace(/\$\d+$/, ''));
    return name.length > 2 && className !== 'default' ? name : '';
}
