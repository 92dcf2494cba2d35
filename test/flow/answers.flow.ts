import { expect, logged, poll, type StageOptions, test } from './stage.js';

type Decision = ReturnType<NonNullable<NonNullable<StageOptions['simulator']>['brain']>>;

const long = 'We open at nine and close at six on every day of the week except on Sunday.';

/** A model whose answers depend on the number of responses so far. */
function answers(...decisions: readonly Decision[]): StageOptions {
  let responses = 0;
  const brain = () => decisions[responses++] ?? { say: 'Still here.' };
  return { attributes: 'muted open', simulator: { brain } };
}

/** Answers that the service ends early: what it decides, the warning, and what the visitor reads. */
const cases: readonly (readonly [name: string, Decision, code: string, detail: string, words: RegExp])[] = [
  [
    'a rate limit',
    { fail: { code: 'rate_limit_exceeded', message: 'Slow down.' } },
    ...(['response-failed', 'rate_limit_exceeded: Slow down.', /too many questions/] as const),
  ],
  [
    'an exhausted quota in the middle of an answer',
    { say: long, fail: { code: 'insufficient_quota', message: 'Pay first.' } },
    ...(['response-failed', 'insufficient_quota: Pay first.', /budget/] as const),
  ],
  [
    'a failure of the service in the middle of an answer',
    { say: long, fail: { code: 'server_error', message: 'Oops.' } },
    ...(['response-failed', 'server_error: Oops.', /could not answer/] as const),
  ],
  [
    'the content filter',
    { say: long, cut: 'content_filter' },
    ...(['response-incomplete', 'content_filter', /because of what it said/] as const),
  ],
  [
    'the maximum length',
    { say: long, cut: 'max_output_tokens' },
    ...(['response-incomplete', 'max_output_tokens', /too long/] as const),
  ],
  [
    'a cancellation from elsewhere',
    { say: long, cut: 'client_cancelled' },
    ...(['response-incomplete', 'client_cancelled', /cut off\. Try again/] as const),
  ],
];

for (const [name, decision, code, detail, words] of cases) {
  test(`${name} → the visitor reads why, the page gets a warning, and the call goes on`, async ({
    stage,
    page,
  }) => {
    const { open } = await stage(answers(decision));
    const widget = await open(page);
    await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
    await widget.reaches('connected');
    await widget.type('When are you open?');
    await widget.sees('warning', { code, detail });
    await expect(widget.element.locator('.notice p')).toHaveText(words);
    if (decision.say) {
      await widget.sees('transcript', { role: 'agent', final: true, interrupted: true });
      await expect(widget.element.locator('.entry.agent .note')).toHaveText('interrupted');
    }
    await widget.type('Are you there?');
    await widget.hears('Still here.');
    await expect(widget.element.locator('.notice')).toHaveCount(0);
  });
}

test('an answer fails, and the visitor presses the notice’s button → the agent answers again', async ({
  stage,
  page,
}) => {
  const { open } = await stage(answers({ fail: { code: 'server_error', message: 'Oops.' } }));
  const widget = await open(page);
  await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
  await widget.reaches('connected');
  await widget.type('When are you open?');
  await widget.sees('warning', { code: 'response-failed' });
  await widget.button('Try again').click();
  await widget.hears('Still here.');
});

test('a function call is cut off → it is answered, and the model makes it again', async ({ stage, page }) => {
  const call = { name: 'execute_app_function', arguments: { function_name: 'count', payload: {} } };
  const { open, simulator } = await stage({
    ...answers({ calls: [call], cut: 'max_output_tokens' }, { calls: [call] }),
    script: `globalThis.runs = 0;
      document.querySelector('navai-voice').functions = { count: { description: 'Counts.', run: () => ++globalThis.runs } };`,
  });
  const widget = await open(page);
  await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).start());
  await widget.reaches('connected');
  await widget.type('Count.');
  await widget.hears('Still here.');
  const outputs = logged(simulator, 'in', 'conversation.item.create')
    .map(({ event }) => Object(event.item))
    .filter(({ type }) => type === 'function_call_output');
  expect(outputs.map(({ output }) => JSON.parse(output).ok)).toEqual([false, true]);
  expect(await page.evaluate('globalThis.runs')).toBe(1);
  expect(logged(simulator, 'in', 'response.create')).toHaveLength(3);
  await poll(() =>
    widget.element.evaluate(
      element => (element as HTMLElementTagNameMap['navai-voice']).session.state.activity,
    ),
  ).toBe('listening');
});
