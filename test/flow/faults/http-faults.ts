import { expect, logged, type StageOptions } from '../stage.js';
import type { Answer, Fault, Scene } from './fault.js';

/** The ways in which a server fails. */
const ways: Readonly<Record<string, Answer>> = {
  hangs: () => {},
  'answers 401': (_, response) => void response.writeHead(401).end('{"error":"No."}'),
  'answers 403': (_, response) => void response.writeHead(403).end('{"error":"No."}'),
  'answers 429': (_, response) => void response.writeHead(429).end('{"error":{"message":"Slow down."}}'),
  'answers 500': (_, response) => void response.writeHead(500).end('{"error":"boom"}'),
  'hangs up': request => void request.socket.destroy(),
  'hangs up half-way': (request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"val');
    setTimeout(() => request.socket.destroy(), 50);
  },
  'sends a page': (_, response) => void response.writeHead(200).end('<!doctype html><title>Sign in</title>'),
  'sends broken JSON': (_, response) => void response.writeHead(200).end('{"value":"ek_'),
  'sends null': (_, response) => void response.writeHead(200).end('null'),
};
type Way = keyof typeof ways;

type End = Pick<Fault, 'status' | 'code' | 'warnings'>;
const fails = (code: string): End => ({ status: 'error', code });
const goesOn = (...warnings: string[]): End => ({ status: 'connected', warnings });

interface Step {
  readonly name: string;
  readonly path: string;
  readonly ends: (way: Way) => End;
  readonly more?: Partial<Fault>;
}

const mintErrors: Readonly<Record<Way, string>> = {
  hangs: 'backend-unreachable',
  'answers 401': 'backend-unauthorized',
  'answers 403': 'backend-unauthorized',
  'answers 429': 'backend-rate-limited',
  'answers 500': 'backend-failed',
  'hangs up': 'backend-unreachable',
  'hangs up half-way': 'backend-unreachable',
};

const callErrors: Readonly<Record<Way, string>> = {
  hangs: 'connect-timeout',
  'answers 401': 'secret-rejected',
  'answers 403': 'secret-rejected',
  'hangs up': 'realtime-unreachable',
  'hangs up half-way': 'realtime-unreachable',
};

/** The model runs a function of the backend, and reports its result. */
async function runsFunction({ widget, simulator }: Scene): Promise<void> {
  await widget.type('go');
  await widget.hears('It has been done.');
  const [output] = logged(simulator, 'in', 'conversation.item.create').flatMap(({ event }) =>
    Object(event.item).type === 'function_call_output' ? [Object(event.item).output] : [],
  );
  expect(JSON.parse(output)).toMatchObject({ ok: false });
}

type Brain = NonNullable<NonNullable<StageOptions['simulator']>['brain']>;

const brain: Brain = ({ items }) =>
  items.at(-1)?.kind === 'output'
    ? { say: 'It has been done.' }
    : { calls: [{ name: 'execute_app_function', arguments: { function_name: 'restock' } }] };

const steps: readonly Step[] = [
  {
    name: 'the client secret',
    path: '/realtime/client-secret',
    ends: way => fails(mintErrors[way] ?? 'backend-invalid'),
  },
  {
    name: 'the list of functions',
    path: '/functions',
    ends: () => goesOn('functions-unavailable'),
  },
  {
    name: 'the list of routes',
    path: '/routes',
    ends: () => goesOn('routes-unavailable'),
    more: { stage: { attributes: 'muted backend-routes' } },
  },
  {
    name: 'the call (SDP)',
    path: '/v1/realtime/calls',
    ends: way => fails(callErrors[way] ?? 'realtime-refused'),
  },
  {
    name: 'a function',
    path: '/functions/execute',
    ends: () => goesOn('tool-failed'),
    more: {
      stage: {
        attributes: 'muted',
        simulator: { brain },
        backend: {
          functions: { restock: { description: 'Fills the shelves.', run: () => 'done' } },
        } as never,
      },
      during: runsFunction,
    },
  },
];

/** Combines every request of a call with every way to fail. */
export const httpFaults: readonly Fault[] = steps.flatMap(({ name, path, ends, more }) =>
  Object.entries(ways).map(([way, answer]) => ({
    group: 'HTTP',
    name: `${name}: the server ${way}`,
    answers: { [path]: answer },
    ...(way === 'hangs' ? { hurry: true as const } : {}),
    ...more,
    ...ends(way),
  })),
);
