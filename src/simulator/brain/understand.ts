import { type Clause, readClause, readName } from './clause.js';
import type { DecidedCall } from './decision.js';
import { type Match, rank, scoreFunction, scoreRoute } from './matching.js';
import type { KnownRoute } from './prompt.js';
import type { Site, SiteFunction } from './site.js';
import { fillSlots, remainingWords } from './slots.js';
import { fold } from './words.js';

/** The meaning of one request. `page` means that it asks for a page that does not exist. */
export type Understood =
  | { kind: 'call'; call: DecidedCall }
  | { kind: 'which'; names: string[] }
  | { kind: 'missing'; names: string[] }
  | { kind: 'page' }
  | { kind: 'nothing' };

const JOINT =
  /\s*(?:[,;.!?]\s+(?=\S)|,?\s+(?:and then|and also|and|then|y luego|y despues|y después|y también|y|e|luego|después)\s+)/gi;
const TIE_MARGIN = 0.25;
const COUNTED = /^(a|an|un|una|another|otro|otra|two|three|four|five|dos|tres|cuatro|cinco|\d+)$/;

/** Splits a message into requests. A part without a meaning of its own stays with the part before it. */
export function splitRequests(text: string, site: Site): Understood[] {
  const understood: Understood[] = [];
  for (const part of partsOf(text, site)) understood.push(understand(part, site, nameIn(understood.at(-1))));
  const useful = understood.filter(({ kind }) => kind !== 'nothing');
  return useful.length ? useful : understood.slice(0, 1);
}

function partsOf(text: string, site: Site): string[] {
  if (holdsJoint(text, site)) return [text];
  const parts: string[] = [];
  for (const { part, joint } of cut(text)) {
    const last = parts.at(-1);
    if (last === undefined || areTwo(last, part, site)) parts.push(part);
    else parts[parts.length - 1] = `${last}${joint}${part}`;
  }
  return parts;
}

function cut(text: string): { part: string; joint: string }[] {
  const joints = [...text.matchAll(JOINT)];
  const starts = [0, ...joints.map(joint => joint.index + joint[0].length)];
  return starts.map((start, index) => ({
    part: text.slice(start, joints[index]?.index ?? text.length),
    joint: joints[index - 1]?.[0] ?? '',
  }));
}

function areTwo(one: string, other: string, site: Site): boolean {
  const first = understand(one, site);
  return isRequest(first) && isRequest(understand(other, site, nameIn(first)));
}

const isRequest = ({ kind }: Understood) => kind === 'call' || kind === 'missing';

const nameIn = (understood: Understood | undefined) =>
  understood?.kind === 'call' ? understood.call.name : undefined;

// "fish and chips" is one thing if the site has a page or a value of that name.
function holdsJoint(text: string, site: Site): boolean {
  const names = [...site.routes.map(({ name }) => name), ...site.functions.flatMap(({ values }) => values)];
  return names.some(name => /\s(and|y|e)\s/i.test(name) && fold(text).includes(fold(name)));
}

/** `before` is the function of the previous part: "… and a croissant" continues it. */
export function understand(text: string, site: Site, before?: string): Understood {
  const clause = readClause(text);
  const [route, otherRoute] = rank(site.routes, candidate => scoreRoute(candidate, clause));
  const again = COUNTED.test(clause.words[0]?.folded ?? '') ? before : undefined;
  const [action, otherAction] = rank(site.functions, candidate => {
    return scoreFunction(candidate, clause) + (candidate.name === again ? 1 : 0);
  });
  if (route && (!action || route.score > action.score)) return openRoute(route, otherRoute, site);
  if (action) return run(action, otherAction, clause);
  return { kind: clause.asksToGo && site.routes.length > 0 ? 'page' : 'nothing' };
}

function openRoute(best: Match<KnownRoute>, next: Match<KnownRoute> | undefined, site: Site): Understood {
  if (isTie(best, next)) return { kind: 'which', names: [best.target.name, next?.target.name ?? ''] };
  return { kind: 'call', call: { name: 'navigate_to', arguments: { [site.targetName]: best.target.name } } };
}

function run(best: Match<SiteFunction>, next: Match<SiteFunction> | undefined, clause: Clause): Understood {
  if (isTie(best, next))
    return { kind: 'which', names: [best, next].map(match => readName(match?.target.name ?? '').join(' ')) };
  const { typed, name } = best.target;
  if (!typed) return { kind: 'call', call: runOpaque(best.target, name, clause) };
  const filled = fillSlots(typed, clause);
  if ('call' in filled) return { kind: 'call', call: filled.call };
  return { kind: 'missing', names: filled.missing.map(missing => readName(missing).join(' ')) };
}

const isTie = (best: Match<unknown>, next?: Match<unknown>) =>
  next !== undefined && best.score - next.score < TIE_MARGIN;

function runOpaque(target: SiteFunction, name: string, clause: Clause): DecidedCall {
  const value = remainingWords(target, clause);
  const payload = value ? { text: clause.text, value } : null;
  return { name: 'execute_app_function', arguments: { function_name: name, payload } };
}
