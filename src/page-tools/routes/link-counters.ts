import { plainPath } from '../../core/model/address.js';
import { fold } from '../../core/model/fold.js';
import { type Route, shownPath } from '../../core/model/routes.js';

/** How a name counts something: “Inbox (12)”, “Cart: 3 items”, “Cart 3”, “99+ Messages”. Each has the name and the number. */
const counters = [
  /^(?<name>.*\S)[\s,:·–—-]*[([{（]\s*(?<number>\d[\d.,]*)\+?(?:\s+[\p{L}\s]+)?[)\]}）]$/u,
  /^(?<name>.*[^\s,:·–—-])\s*[,:·–—-]\s*(?<number>\d[\d.,]*)\+?(?:\s+\p{L}+){0,2}$/u,
  /^(?<name>.*[^\s,:·–—-])\s+(?<number>\d{1,3})\+?$/u,
  /^[([{（]\s*(?<number>\d[\d.,]*)\+?\s*[)\]}）]\s*(?<name>.+)$/u,
];

/**
 * Removes counters from the names of links. A number stays if it is in the path too, or if it is what distinguishes the
 * name from another link’s: “Chapter 2”.
 */
export function withoutCounters(routes: readonly Route[]): Route[] {
  const shorter = routes.map(route => withoutCounter(route));
  const paths = new Map<string, Set<string>>();
  for (const [index, { path }] of routes.entries()) {
    const words = fold(shorter[index] ?? '');
    paths.set(words, (paths.get(words) ?? new Set()).add(plainPath(path)));
  }
  return routes.map((route, index) => {
    const name = shorter[index] ?? '';
    return paths.get(fold(name))?.size === 1 ? { ...route, name } : route;
  });
}

function withoutCounter(route: Route): string {
  for (const counter of counters) {
    const { name = '', number = '' } = counter.exec(route.name)?.groups ?? {};
    if (!fold(name)) continue;
    const numbers: readonly string[] = plainPath(shownPath(route)).match(/\d+/g) ?? [];
    return numbers.includes(number) ? route.name : name;
  }
  return route.name;
}
