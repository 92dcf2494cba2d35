import { stringify } from './stringify.js';
export function jsonOf(value) {
    try {
        return stringify(value) ?? '';
    }
    catch {
        return '';
    }
}
