import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveRoute } from '../../src/core/model/resolve-route.js';
import { addRoutes } from '../../src/core/model/routes.js';
import { Guardrails } from '../../src/core/tools/guardrails.js';
import { toToolName } from '../../src/core/tools/tool-name.js';
import { SentenceCutter } from '../../src/realtime/speech/sentences.js';
import { speakable } from '../../src/realtime/speech/speakable.js';
import { readFunctions, readRoutes } from '../../src/simulator/brain/prompt.js';

/** Long enough that quadratic time takes many seconds, and linear time milliseconds. */
const LENGTH = 150_000;
/** Generous, for machines that are busy. */
const LIMIT_MS = 5_000;

/** Texts that regular expressions with neighbouring repetitions take quadratic time for. */
const units = [
  '\n',
  ' ',
  '字',
  'é',
  'A',
  'Ab',
  '?M',
  '. ',
  '[',
  '](',
  '![',
  '*',
  '_',
  '*_ ',
  '`',
  '```\n',
  '\n#',
  '(/',
  '("',
];

/** Guardrails of a call, and the texts that they have been given. */
function guarded() {
  const seen: string[] = [];
  const match = ({ text }: { text: string }) => seen.push(text) < 0;
  const rule = { on: 'output', action: 'warn', match } as const;
  const context = {
    options: { guardrails: [rule] },
    target: new EventTarget(),
    connection: () => undefined,
    warn: () => {},
  };
  const guardrails = new Guardrails(context as unknown as ConstructorParameters<typeof Guardrails>[0]);
  const watch = (text: string) =>
    guardrails.watch({ id: 'item_1', role: 'agent', text, final: false, interrupted: false });
  return { watch, seen };
}

const jobs: Readonly<Record<string, (text: string) => unknown>> = {
  'the words to be spoken': speakable,
  'the sentences of an answer': text => new SentenceCutter().add(text),
  'the name of a function': toToolName,
  'the route for a target': text => resolveRoute(text, [{ name: 'Pricing', path: '/pricing' }]),
  'the rules for an answer': text => guarded().watch(text),
  'the routes in instructions': text => readRoutes(`- ${text}\n- a (/b): ${text}`),
  'the functions in instructions': text => readFunctions(`Functions you can run:\n- ${text}`),
};

describe('linear time is enough to find', () => {
  for (const [what, job] of Object.entries(jobs))
    test(what, () => {
      for (const unit of units) {
        const text = unit.repeat(LENGTH / unit.length);
        assert.ok(took(() => job(`${text}!`)) < LIMIT_MS, JSON.stringify(unit));
        assert.ok(took(() => job(`a${text}a`)) < LIMIT_MS, JSON.stringify(unit));
      }
    });

  const routes = Array.from({ length: 20_000 }, (_, index) => ({ name: 'Page', path: `/${index}` }));

  test('the new ones of many routes', () => {
    assert.ok(took(() => assert.equal(addRoutes(routes, routes).length, routes.length)) < LIMIT_MS);
  });

  test('the routes that tie', () => {
    const match = resolveRoute('page', [...routes, ...routes]);
    assert.ok(took(() => resolveRoute('page', [...routes, ...routes])) < LIMIT_MS);
    assert.deepEqual(match, { kind: 'several', routes });
  });
});

describe('a rule for an answer', () => {
  const cases: readonly (readonly [said: string, checked: string])[] = [
    ['I can not rec', 'I can not '],
    ['Done. ', 'Done. '],
    ['好的，没问题', '好的，'],
    ['a 𝒳𝒴', 'a '],
    ['a 😀', 'a 😀'],
    ['word', ''],
    ['', ''],
  ];
  for (const [said, checked] of cases)
    test(`does not see the last word of ${JSON.stringify(said)}, which may be incomplete`, () => {
      const { watch, seen } = guarded();
      watch(said);
      assert.deepEqual(seen, [checked]);
    });
});

function took(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
