import { feedbackResponse, sessionEndResponse, turnResponse } from '../extensions.js';
import { parseRouteList, routeList } from '../schema.js';
import type { Answer, Ask } from './exchange.js';
import { described, expectBody, expectRefusal, isClientError, isLeftOut, isOk } from './expect.js';
import type { Observations } from './observations.js';
import { type Finding, notOffered, type Rule } from './rule.js';

const listRoutes: Ask = { method: 'GET', path: 'routes', timeoutMs: 3_000 };

const conversation = ({ key }: Observations, mode = 'persistent') => ({
  session_key: key,
  memory_mode: mode,
});

/** A short exchange that has just ended. */
function turnAsk(seen: Observations, about: string, mode?: string): Ask {
  const now = Math.floor(Date.now() / 1000);
  const turn = {
    // Does not depend on `about`, so that a repeated turn has the same id.
    id: `${seen.key}-${mode ?? 'turn'}`,
    started_at: now - 2,
    ended_at: now,
    user: { item_id: 'navai_check_1', text: 'navai-check: a turn to see whether it is recorded.' },
    assistant: { item_id: 'navai_check_2', text: 'It can be deleted.', interrupted: false },
    tool_calls: [],
  };
  return { method: 'POST', path: 'turns', about, json: { ...conversation(seen, mode), turn } };
}

function endAsk(seen: Observations, about: string): Ask {
  const now = Math.floor(Date.now() / 1000);
  const end = { finalize: true, reason: 'navai-check', started_at: now - 3, ended_at: now };
  return { method: 'POST', path: 'sessions/end', about, json: { ...conversation(seen), ...end } };
}

/** A visitor's feedback about the session. */
function feedbackAsk(seen: Observations, about: string, more: object = {}): Ask {
  const comment = 'navai-check: feedback to see whether it is recorded.';
  return {
    method: 'POST',
    path: 'feedback',
    about,
    json: { ...conversation(seen), rating: 'good', comment, ...more },
  };
}

export const routesRules: readonly Rule[] = [
  {
    id: 'routes.items',
    level: 'must',
    title: 'The answer has an `items` array of routes that can be read.',
    check: async seen => {
      const answer = await seen.ask(listRoutes);
      if (isLeftOut(answer)) return notOffered();
      if (!isOk(answer)) return `${described(answer)} Expected: 200.`;
      const { items } = Object(answer.body);
      return parseRouteList({ items }).warnings.join(' ') || undefined;
    },
  },
  {
    id: 'routes.exact',
    level: 'should',
    title: 'The list is as the contract writes it: what is not set is left out and not null.',
    needs: ['routes.items'],
    check: async seen => expectBody(await seen.ask(listRoutes), routeList),
  },
  {
    id: 'routes.count',
    level: 'should',
    title: '`count`, where given, counts the items.',
    needs: ['routes.exact'],
    check: async seen => {
      const { count, items } = Object((await seen.ask(listRoutes)).body);
      const right = count === undefined || count === items.length;
      return right ? undefined : `\`count\` is ${count}, and there are ${items.length} items.`;
    },
  },
];

function expectSame(...answers: readonly Answer[]): Finding {
  const [before, after] = answers.map(({ body }) => Object(body).recorded);
  return before === after ? undefined : `\`recorded\` was ${before} and is ${after}.`;
}

export const turnsRules: readonly Rule[] = [
  {
    id: 'turns.recorded',
    level: 'must',
    title: 'A turn is answered with `recorded`, true or false.',
    check: async seen => {
      const answer = await seen.ask(turnAsk(seen, 'a turn'));
      return isLeftOut(answer) ? notOffered() : expectBody(answer, turnResponse);
    },
  },
  {
    id: 'turns.repeat',
    level: 'must',
    title: 'A turn that is sent again gets the same answer.',
    needs: ['turns.recorded'],
    check: async seen => {
      const first = await seen.ask(turnAsk(seen, 'a turn'));
      const again = await seen.ask(turnAsk(seen, 'the same turn again'));
      return expectBody(again, turnResponse) ?? expectSame(first, again);
    },
  },
  {
    id: 'turns.incognito',
    level: 'should',
    title: 'A turn of an incognito session is not recorded.',
    needs: ['turns.recorded'],
    check: async seen => {
      const answer = await seen.ask(turnAsk(seen, 'incognito', 'incognito'));
      // A refusal is fine too, because the widget never sends such a turn.
      if (isClientError(answer)) return undefined;
      const recorded: unknown = Object(answer.body).recorded;
      return expectBody(answer, turnResponse) ?? (recorded ? '`recorded` is true.' : undefined);
    },
  },
  {
    id: 'turns.bad-body',
    level: 'should',
    title: 'A body without a turn is a 4xx.',
    needs: ['turns.recorded'],
    check: async seen =>
      expectRefusal(await seen.ask({ ...turnAsk(seen, 'without a turn'), json: conversation(seen) })),
  },
];

export const sessionEndRules: readonly Rule[] = [
  {
    id: 'sessions-end.ended',
    level: 'must',
    title: 'The end of a session is answered with `ended: true`.',
    check: async seen => {
      const answer = await seen.ask(endAsk(seen, 'a session'));
      return isLeftOut(answer) ? notOffered() : expectBody(answer, sessionEndResponse);
    },
  },
  {
    id: 'sessions-end.twice',
    level: 'must',
    title: 'A session that has ended already is answered in the same way.',
    needs: ['sessions-end.ended'],
    check: async seen =>
      expectBody(await seen.ask(endAsk(seen, 'the same session again')), sessionEndResponse),
  },
  {
    id: 'sessions-end.bad-body',
    level: 'should',
    title: 'A body without a session is a 4xx.',
    needs: ['sessions-end.ended'],
    check: async seen =>
      expectRefusal(await seen.ask({ ...endAsk(seen, 'without a session'), json: { finalize: true } })),
  },
];

export const feedbackRules: readonly Rule[] = [
  {
    id: 'feedback.recorded',
    level: 'must',
    title: 'Feedback is answered with `recorded`, true or false.',
    check: async seen => {
      const answer = await seen.ask(feedbackAsk(seen, 'feedback'));
      return isLeftOut(answer) ? notOffered() : expectBody(answer, feedbackResponse);
    },
  },
  {
    id: 'feedback.repeat',
    level: 'must',
    title: 'Feedback that is sent again gets the same answer.',
    needs: ['feedback.recorded'],
    check: async seen => {
      const first = await seen.ask(feedbackAsk(seen, 'feedback'));
      const again = await seen.ask(feedbackAsk(seen, 'the same feedback again'));
      return expectBody(again, feedbackResponse) ?? expectSame(first, again);
    },
  },
  {
    id: 'feedback.rating-alone',
    level: 'must',
    title: 'Feedback may be a rating alone, of a page that sets no `memory`.',
    needs: ['feedback.recorded'],
    check: async seen => {
      const json = { session_key: seen.key, rating: 'bad' };
      return expectBody(await seen.ask({ ...feedbackAsk(seen, 'a rating'), json }), feedbackResponse);
    },
  },
  {
    id: 'feedback.comment-length',
    level: 'must',
    title: 'A comment may have 2,000 characters.',
    needs: ['feedback.recorded'],
    check: async seen => {
      const comment = 'navai-check '.padEnd(2_000, 'x');
      return expectBody(await seen.ask(feedbackAsk(seen, 'a long comment', { comment })), feedbackResponse);
    },
  },
  {
    id: 'feedback.bad-body',
    level: 'should',
    title: 'A body with a rating that is none is a 4xx.',
    needs: ['feedback.recorded'],
    check: async seen =>
      expectRefusal(await seen.ask(feedbackAsk(seen, 'with a rating of 7', { rating: 7 }))),
  },
];
