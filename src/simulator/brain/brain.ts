import { answerFrom } from './answer.js';

import type { Brain, BrainContext, ContextEntry, DecidedCall, Decision } from './decision.js';
import { type Phrases, phrasesIn } from './phrases.js';
import { describeSite, readSite, type Site } from './site.js';
import { answerSmallTalk, smallTalkIn } from './small-talk.js';
import { splitRequests, type Understood } from './understand.js';
import { isSpanish } from './words.js';

/**
 * Answers by rules, using only the session: it reads pages from the instructions, and functions from the instructions
 * and the tools. It understands typed English and Spanish, as far as simple rules can.
 */
export const brain: Brain = context => {
  const phrases = phrasesIn(isSpanish(context.text, context.language, context.instructions));
  const outputs = newOutputs(context.items);
  if (outputs.length)
    return { say: outputs.map(output => describeOutput(output, context.items, phrases)).join(' ') };
  const quoted = /["“«]([^"”»]+)["”»]/.exec(context.request)?.[1];
  if (quoted) return { say: quoted };
  if (!asksSomething(context)) return { say: context.items.length ? phrases.again : phrases.greeting };
  return context.text.trim() ? decide(context, phrases) : { say: phrases.notHeard };
};

type Output = Extract<ContextEntry, { kind: 'output' }>;

/** Function outputs since the last message of the user or the assistant. */
function newOutputs(items: readonly ContextEntry[]): Output[] {
  const spoken = items.findLastIndex(entry => entry.kind === 'message' && entry.role !== 'system');
  return items.slice(spoken + 1).filter(entry => entry.kind === 'output');
}

function describeOutput(output: Output, items: readonly ContextEntry[], phrases: Phrases): string {
  const call = items.find(entry => entry.kind === 'call' && entry.toolCallId === output.toolCallId);
  return answerFrom(output.output, call?.kind === 'call' ? call : undefined, phrases);
}

function asksSomething({ items }: BrainContext): boolean {
  const last = items.findLast(entry => entry.kind === 'message' && entry.role !== 'system');
  return last?.kind === 'message' && last.role === 'user';
}

function decide(context: BrainContext, phrases: Phrases): Decision {
  const site = readSite(context);
  const kind = smallTalkIn(context.text);
  if (kind) return { say: answerSmallTalk(kind, phrases, describeSite(site, phrases)) };
  const now = splitRequests(context.text, site);
  if (now.some(({ kind }) => kind !== 'nothing')) return carryOut(now, site, phrases);
  const earlier = questionBefore(context);
  return carryOut(earlier ? splitRequests(`${earlier} ${context.text}`, site) : now, site, phrases);
}

/** The user's earlier request, if the latest message answers a question from the assistant. */
function questionBefore({ items }: BrainContext): string | undefined {
  const messages = items.flatMap(entry =>
    entry.kind === 'message' && entry.role !== 'system' ? [entry] : [],
  );
  const [asked, question] = messages.slice(-3);
  const isQuestion = question?.role === 'assistant' && question.text.trim().endsWith('?');
  return isQuestion && asked?.role === 'user' ? asked.text : undefined;
}

function carryOut(requests: Understood[], site: Site, phrases: Phrases): Decision {
  const calls: DecidedCall[] = requests.flatMap(request => (request.kind === 'call' ? [request.call] : []));
  const questions = requests.flatMap(request => replyTo(request, site, phrases));
  return { ...(calls.length ? { calls } : {}), ...(questions.length ? { say: questions.join(' ') } : {}) };
}

function replyTo(request: Understood, site: Site, phrases: Phrases): string[] {
  if (request.kind === 'call') return [];
  if (request.kind === 'which') return [phrases.which(request.names.join(` ${phrases.or} `))];
  if (request.kind === 'missing') return [phrases.missing(request.names.join(` ${phrases.and} `))];
  const apology = request.kind === 'page' ? phrases.unknownPage : phrases.unknown;
  return [`${apology} ${describeSite(site, phrases)}`];
}
