import { type Browser, type BrowserContext, chromium } from '@playwright/test';

import { findBrowser, launchArgs } from '../../browser.js';
import { promisedErrors } from '../../house/tables.js';
import { skipInFirefox } from '../skip-in-firefox.js';
import { expect, poll, type Stage, type StageOptions, test, type Widget } from '../stage.js';
import type { Answer, Fault, Scene } from './fault.js';
import { httpFaults } from './http-faults.js';
import { lifecycleFaults } from './lifecycle-faults.js';
import { mediaFaults } from './media-faults.js';
import { pageFaults } from './page-faults.js';
import { wireFaults } from './wire-faults.js';

const faults = [...httpFaults, ...wireFaults, ...mediaFaults, ...pageFaults, ...lifecycleFaults];

for (const fault of faults) {
  test(`${fault.group}: ${fault.name} → ${[fault.status, fault.code].filter(Boolean).join(' ')}`, async ({
    stage: setStage,
    browser,
  }) => {
    if (fault.skippedInFirefox) skipInFirefox(fault.skippedInFirefox);
    const answers: Record<string, Answer> = { ...fault.answers };
    const stage = await setStage({ attributes: 'muted', ...fault.stage, routes: answers } as StageOptions);
    await inContext(browser, fault.flags, async context => {
      const scene = await open(fault, stage, context);
      const row = { status: '', code: '', released: false, next: '' };
      try {
        await runFault(fault, scene, row);
        row.released = await release(fault, scene);
        for (const path of Object.keys(answers)) delete answers[path];
        await fault.mend?.(scene);
        row.next = await startAgain(scene, fault.removed === true);
      } finally {
        test
          .info()
          .annotations.push({ type: 'fault', description: JSON.stringify({ ...names(fault), ...row }) });
      }
      expect(row).toEqual({
        status: fault.status,
        code: fault.code ?? '',
        released: true,
        next: 'connected',
      });
    });
  });
}

interface Row {
  status: string;
  code: string;
  released: boolean;
  next: string;
}

const names = ({ group, name }: Fault) => ({ group, name });

async function open(fault: Fault, stage: Stage, context: BrowserContext): Promise<Scene> {
  const page = await context.newPage();
  if (fault.hurry) await page.addInitScript(hurry);
  const widget = await stage.open(page);
  const { simulator } = stage;
  const call: Scene['call'] = () => {
    const last = [...simulator.calls.values()].at(-1);
    if (!last) throw new Error('There is no call.');
    return last;
  };
  return { page, context, widget, stage, simulator, devtools: () => context.newCDPSession(page), call };
}

/** Runs in the page. The real time limits are up to twenty seconds; other timers are shorter than three. */
function hurry(): void {
  const { setTimeout, AbortSignal } = globalThis;
  const faster = (ms: number) => (ms >= 3_000 ? ms / 10 : ms);
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = ms => timeout(faster(ms));
  globalThis.setTimeout = ((run: () => void, ms = 0) => setTimeout(run, faster(ms))) as typeof setTimeout;
}

/** Runs the fault, and records the events of the page. */
async function runFault(fault: Fault, scene: Scene, row: Row): Promise<void> {
  const { widget } = scene;
  await fault.prepare?.(scene);
  await (fault.start ?? begin)(scene);
  if (fault.during) {
    await widget.reaches('connected');
    await fault.during(scene);
  }
  const told = { status: fault.status, errors: fault.code ? [fault.code] : [] };
  const expected = { ...told, warnings: [...(fault.warnings ?? [])], reconnects: fault.reconnects ?? 0 };
  try {
    await poll(() => outcome(widget, fault.removed)).toEqual(expected);
  } finally {
    const { status, errors } = await outcome(widget, fault.removed);
    Object.assign(row, { status, code: errors.join() });
  }
  if (fault.status === 'error') await showsError(widget);
}

const begin = ({ widget }: Scene) =>
  widget.element.evaluate(element => {
    const agent = element as HTMLElementTagNameMap['navai-voice'];
    agent.open = true;
    void agent.start();
  });

async function outcome(widget: Widget, removed = false) {
  const seen = await widget.seen();
  const codes = (type: string) => seen.filter(event => event.type === type).map(({ code }) => String(code));
  const statuses = seen.filter(({ type }) => type === 'status').map(({ status }) => status);
  // Events outside the document don't reach it.
  const outside = () => widget.page.evaluate(() => String(Object(globalThis).removed.status));
  return {
    status: removed ? await outside() : String(statuses.at(-1) ?? 'idle'),
    errors: codes('error'),
    warnings: [...new Set(codes('warning'))].sort(),
    reconnects: statuses.filter(status => status === 'reconnecting').length,
  };
}

/**
 * Checks that the panel shows the text from docs/reference/error-codes.md, and a retry button if a retry can
 * help.
 */
async function showsError(widget: Widget): Promise<void> {
  const [error] = await widget.seen('error');
  const promised = promisedErrors().find(({ code }) => code === error?.code);
  expect(promised, 'docs/reference/error-codes.md').toBeDefined();
  expect(error).toMatchObject({ ...promised });
  await widget.element.evaluate(element => {
    (element as HTMLElementTagNameMap['navai-voice']).open = true;
  });
  await expect(widget.element.getByRole('alert')).toContainText(String(error?.message));
  await expect(widget.button('Try again')).toHaveCount(error?.recoverable ? 1 : 0);
}

/** Checks that exactly one of each resource is open during the call, and none after it. */
async function release(fault: Fault, { widget, simulator }: Scene): Promise<boolean> {
  if (fault.status === 'connected') {
    const { tracks, peers } = await widget.resources();
    const live = tracks.filter(track => track.readyState === 'live').length;
    const openPeers = peers.filter(state => state !== 'closed').length;
    expect([live, openPeers]).toEqual([fault.microphones ?? 1, 1]);
    await poll(() => openCalls(simulator)).toBe(1);
    await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).stop());
  }
  await widget.expectReleased();
  await poll(() => openCalls(simulator)).toBe(0);
  return true;
}

const openCalls = (simulator: Scene['simulator']) =>
  [...simulator.calls.values()].filter(call => call.state === 'open').length;

/** Starts once more after the repair, and ends that call. */
async function startAgain({ page, widget, simulator }: Scene, removed: boolean): Promise<string> {
  const before = (await widget.seen('error')).length;
  const status = await page.evaluate(async gone => {
    const there = document.querySelector('navai-voice');
    const agent = there ?? document.createElement('navai-voice');
    if (gone) {
      agent.callUrl = '/v1/realtime/calls';
      document.body.append(agent);
    }
    await agent.start();
    return agent.status;
  }, removed);
  expect((await widget.seen('error')).slice(before)).toEqual([]);
  expect(openCalls(simulator)).toBe(1);
  await widget.element.evaluate(element => (element as HTMLElementTagNameMap['navai-voice']).stop());
  await widget.expectReleased();
  return status;
}

async function inContext(
  shared: Browser,
  flags: Fault['flags'],
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const own = flags && { executablePath: await findBrowser(), args: [...launchArgs, ...flags] };
  const browser = own ? await chromium.launch(own) : shared;
  const context = await browser.newContext();
  try {
    await use(context);
  } finally {
    await context.close();
    if (own) await browser.close();
  }
}
