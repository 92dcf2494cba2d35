import { plainPath } from '../../core/model/address.js';
import { fold } from '../../core/model/fold.js';
import { shownPath } from '../../core/model/routes.js';
const counters = [
    /^(?<name>.*\S)[\s,:·–—-]*[([{（]\s*(?<number>\d[\d.,]*)\+?(?:\s+[\p{L}\s]+)?[)\]}）]$/u,
    /^(?<name>.*[^\s,:·–—-])\s*[,:·–—-]\s*(?<number>\d[\d.,]*)\+?(?:\s+\p{L}+){0,2}$/u,
    /^(?<name>.*[^\s,:·–—-])\s+(?<number>\d{1,3})\+?$/u,
    /^[([{（]\s*(?<number>\d[\d.,]*)\+?\s*[)\]}）]\s*(?<name>.+)$/u,
];
export function withoutCounters(routes) {
    const shorter = routes.map(route => withoutCounter(route));
    const paths = new Map();
    for (const [index, { path }] of routes.entries()) {
        const words = fold(shorter[index] ?? '');
        paths.set(words, (paths.get(words) ?? new Set()).add(plainPath(path)));
    }
    return routes.map((route, index) => {
        const name = shorter[index] ?? '';
        return paths.get(fold(name))?.size === 1 ? { ...route, name } : route;
    });
}
function withoutCounter(route) {
    for (const counter of counters) {
        const { name = '', number = '' } = counter.exec(route.name)?.groups ?? {};
        if (!fold(name))
            continue;
        const numbers = plainPath(shownPath(route)).match(/\d+/g) ?? [];
        return numbers.includes(number) ? route.name : name;
    }
    return route.name;
}
