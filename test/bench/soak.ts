import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openChosenMicrophone } from '../../src/core/audio/open-chosen-microphone.js';
import { Call } from '../../src/core/call.js';
import type { SessionPorts } from '../../src/core/call-code.js';
import { Conversation } from '../../src/core/conversation.js';
import { gatherStart } from '../../src/core/gather-start.js';
import type { Connection, ConnectRequest } from '../../src/core/ports/connection.js';
import { PreparedStart } from '../../src/core/prepared-start.js';
import { resume } from '../../src/core/resume/resume.js';
import { Session } from '../../src/core/session.js';
import type { SessionOptions } from '../../src/core/session-options.js';
import type { StartPorts } from '../../src/core/start-ports.js';
import { collectFunctions } from '../../src/core/tools/collect-functions.js';
import { ToolsetFactory } from '../../src/realtime/agent/toolset.js';
import type { RealtimeEvent } from '../../src/realtime/protocol/response-queue.js';
import { ProtocolHandler } from '../../src/realtime/protocol-handler.js';
import type { Result } from './result.js';

const deciles = 10;
const deltasPerTurn = 10;

/** The cost of a long conversation. */
export interface Soak {
  /**
   * The median time of a delta from the server's event to the page's, in microseconds, for each tenth of the
   * conversation.
   */
  readonly deltaMicroseconds: readonly number[];
  /** The bytes that a turn adds from the second tenth on. The first one also loads and compiles code. */
  readonly heapPerTurn: number;
  /** The bytes that were freed after the call and its session, which is all that the two held. */
  readonly held: number;
  /** The size of the whole transcript as JSON, in bytes. */
  readonly transcriptBytes: number;
  readonly turns: number;
  readonly entries: number;
  readonly deltas: number;
  /** The events that the page received: transcript entries, turns, and the guardrail that matches every answer. */
  readonly entryEvents: number;
  readonly turnEvents: number;
  readonly guardrailEvents: number;
  /** The turns that the backend recorded, and the tool calls that were answered. */
  readonly filed: number;
  readonly answered: number;
  readonly printed: number;
}

/** What is read after every change, and the maximum growth from the first delta to the last. */
interface Reader {
  readonly name: string;
  readonly read?: (session: Session) => void;
  readonly maxGrowth: number;
}

const readers: readonly Reader[] = [
  { name: 'nothing is read', maxGrowth: 2 },
  {
    name: 'after each change the state and the newest 200 entries are read, as the panel does',
    read: session => [session.state, session.latest(200)],
    maxGrowth: 2,
  },
  {
    name: 'after each change the whole transcript is read, which copies it',
    read: session => session.snapshot(),
    maxGrowth: Number.POSITIVE_INFINITY,
  },
];

/** Over an hour of conversation without its waits: 10,000 turns, 100,000 deltas. */
export async function benchSoak(): Promise<Result[]> {
  const results: Result[] = [];
  for (const reader of readers) results.push(resultOf(reader, await soak(10_000, reader.read)));
  return results;
}

/**
 * The heap as a multiple of the transcript as JSON. Ids, order and objects add to the text, and nothing else
 * may.
 */
const maxHeapPerTranscript = 2;

function resultOf({ name, maxGrowth }: Reader, run: Soak): Result {
  const slope = run.heapPerTurn;
  const own = run.transcriptBytes / run.turns;
  const [first = 0] = run.deltaMicroseconds;
  const last = run.deltaMicroseconds.at(-1) ?? 0;
  const target = Number.isFinite(maxGrowth) ? ` (target: at most ${maxGrowth})` : '';
  return {
    met: last / first <= maxGrowth && slope < own * maxHeapPerTranscript && run.printed === 0,
    lines: [
      `A conversation of ${run.turns} turns, ${run.deltas} deltas; ${name}`,
      `  a delta takes ${first.toFixed(1)} µs in the first tenth and ${last.toFixed(1)} µs in the last: ${(last / first).toFixed(2)} times${target}`,
      `  heap ${slope.toFixed(0)} bytes a turn; the transcript as JSON has ${own.toFixed(0)}: ${(slope / own).toFixed(2)} times (target: below ${maxHeapPerTranscript}); lines printed: ${run.printed}`,
    ],
  };
}

/**
 * A setup with everything that could hold turns: a function, a guardrail that matches every answer, and
 * recording.
 */
const setup: SessionOptions = {
  ...{ maxDuration: 0, idleTimeout: 0, memory: 'persistent' },
  functions: [{ name: 'look_up', run: () => 'in stock' }],
  guardrails: [{ on: 'output', match: 'word 9', action: 'warn' }],
};

/** `read` runs after every change, like a page that shows the transcript. */
export async function soak(turns: number, read?: (session: Session) => void): Promise<Soak> {
  let talk: Talk | undefined = await startTalk(read);
  const { counts } = talk;
  const console = watchConsole();
  const costs = await speak(talk.protocol, turns);
  const printed = console.stop();
  const entries = talk.session.state.transcriptLength;
  const transcriptBytes = JSON.stringify(talk.session.snapshot().transcript).length;
  const before = await used();
  talk.session.stop();
  talk = undefined;
  const held = before - (await used());
  const deltas = turns * deltasPerTurn;
  return { ...costs, transcriptBytes, held, turns, entries, deltas, printed, ...counts };
}

interface Talk {
  readonly session: Session;
  readonly protocol: ProtocolHandler;
  readonly counts: Counts;
}

type Counts = Record<'entryEvents' | 'turnEvents' | 'guardrailEvents' | 'filed' | 'answered', number>;

async function startTalk(read?: (session: Session) => void): Promise<Talk> {
  const target = new EventTarget();
  const requests: ConnectRequest[] = [];
  const counts: Counts = { entryEvents: 0, turnEvents: 0, guardrailEvents: 0, filed: 0, answered: 0 };
  const session = new Session(portsFor(requests, counts), () => setup, target);
  const count = (name: keyof Counts) => () => {
    counts[name] += 1;
  };
  target.addEventListener('navai-transcript', count('entryEvents'));
  target.addEventListener('navai-turn', count('turnEvents'));
  target.addEventListener('navai-guardrail', count('guardrailEvents'));
  if (read) session.subscribe(() => read(session));
  await session.start();
  const [request] = requests;
  if (!request) throw new Error('The session did not connect.', { cause: session.snapshot().error });
  const post = ({ type, item }: RealtimeEvent) => {
    const { output } = Object(item) as { output?: unknown };
    if (type === 'conversation.item.create' && output) counts.answered += 1;
    return true;
  };
  const protocol = new ProtocolHandler(post, request.listener, new ToolsetFactory(request).toolset([]));
  return { session, protocol, counts };
}

async function speak(
  protocol: ProtocolHandler,
  turns: number,
): Promise<Pick<Soak, 'deltaMicroseconds' | 'heapPerTurn'>> {
  const deltaMicroseconds: number[] = [];
  let begun = 0;
  for (let decile = 0; decile < deciles; decile += 1) {
    const took: number[] = [];
    for (let turn = 0; turn < turns / deciles; turn += 1)
      took.push(await speakTurn(protocol, decile * (turns / deciles) + turn));
    deltaMicroseconds.push((median(took) * 1000) / deltasPerTurn);
    if (decile === 1) begun = await used();
  }
  const heapPerTurn = ((await used()) - begun) / (turns * ((deciles - 2) / deciles));
  return { deltaMicroseconds, heapPerTurn };
}

/**
 * One question, a tool call and the answer, as events of the service. Returns the milliseconds that the
 * deltas took.
 */
async function speakTurn(protocol: ProtocolHandler, turn: number): Promise<number> {
  const [user, call, agent] = [`item_u${turn}`, `item_c${turn}`, `item_a${turn}`];
  const [asking, answering] = [`resp_c${turn}`, `resp_${turn}`];
  // Creates new strings, as a frame does.
  const read = (type: string, fields: object) =>
    protocol.read(JSON.parse(JSON.stringify({ type, ...fields })) as RealtimeEvent);
  const item = (id: string, role: string, content: unknown[] = []) => ({
    ...{ id, role, content },
    type: 'message',
  });
  const previous = turn === 0 ? null : `item_a${turn - 1}`;
  read('conversation.item.added', { previous_item_id: previous, item: item(user, 'user') });
  read('response.created', { response: { id: asking } });
  const arguments_ = JSON.stringify({ function_name: 'look_up', payload: { turn } });
  const toolCall = { id: call, type: 'function_call', name: 'execute_app_function', arguments: arguments_ };
  read('conversation.item.added', { previous_item_id: user, item: toolCall });
  const done = { ...toolCall, call_id: `call_${turn}`, status: 'completed' };
  read('response.output_item.done', { response_id: asking, item: done });
  read('response.done', { response: { id: asking, status: 'completed', output: [] } });
  // Lets the function run, and the turn before be filed.
  await new Promise(setImmediate);
  read('response.created', { response: { id: answering } });
  read('conversation.item.added', { previous_item_id: call, item: item(agent, 'assistant') });
  const started = performance.now();
  for (let delta = 0; delta < deltasPerTurn; delta += 1)
    read('response.output_audio_transcript.delta', { item_id: agent, delta: `word ${delta} of ${turn}, ` });
  const took = performance.now() - started;
  read('output_audio_buffer.started', { response_id: answering });
  // The transcription of the question usually arrives after the answer has started.
  const words = { item_id: user, transcript: `Question ${turn}, please?` };
  read('conversation.item.input_audio_transcription.completed', words);
  const transcript = `Answer ${turn}: ${'so many words '.repeat(10)}`;
  read('conversation.item.done', { item: item(agent, 'assistant', [{ type: 'output_audio', transcript }]) });
  read('response.done', { response: { id: answering, status: 'completed', output: [] } });
  read('output_audio_buffer.stopped', { response_id: answering });
  return took;
}

function portsFor(requests: ConnectRequest[], counts: Counts): SessionPorts {
  const connection: Connection = {
    sendText: () => true,
    interrupt() {},
    inform: () => true,
    useMicrophone() {},
    sendImage: async () => true,
    update: () => true,
    sendEvent: () => true,
    useFunctions() {},
    useRoutes() {},
    useOutput() {},
    realtimeCallId: undefined,
    voice: undefined,
    hearTurns() {},
    beginTurn() {},
    endTurn() {},
    close() {},
  };
  return {
    backend: () => ({
      mint: async () => ({ value: 'ek_test' }),
      listFunctions: async () => ({ items: [] }),
      listRoutes: async () => ({ items: [] }),
      execute: async () => ({ ok: true }),
      synthesize: async () => undefined,
      archive: async () => ({
        file: async () => {
          counts.filed += 1;
          return { outcome: 'taken', detail: '' };
        },
      }),
    }),
    openMicrophone: async () => ({ getTracks: () => [], getAudioTracks: () => [] }) as unknown as MediaStream,
    loadStart: async () => ({
      gatherStart: request => gatherStart(request, request.ports as StartPorts),
      makeCall: (key, ending) => new Call(key, ending),
      prepareStart: ports => new PreparedStart(ports as StartPorts),
    }),
    loadCode: async () => ({
      collectFunctions,
      openChosenMicrophone,
      converse: request =>
        new Conversation(request, async given => {
          requests.push(given);
          return connection;
        }),
      resume: async (request, tab) => (tab ? resume(request, tab) : false),
    }),
    open() {},
    location: () => 'https://site.example/',
  };
}

// Dropping unused code would look like freed memory.
for (const flag of ['--expose-gc', '--no-flush-bytecode']) setFlagsFromString(flag);
const collectGarbage = runInNewContext('gc') as () => void;

/** The bytes in use after everything is gone that lasts until the next turn of the event loop. */
async function used(): Promise<number> {
  for (let pass = 0; pass < 3; pass += 1) {
    await new Promise(setImmediate);
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
}

function watchConsole(): { stop(): number } {
  const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const { console } = globalThis;
  const originals = names.map(name => console[name]);
  let printed = 0;
  for (const name of names)
    console[name] = () => {
      printed += 1;
    };
  const stop = () => {
    names.forEach((name, index) => {
      console[name] = originals[index] as () => void;
    });
    return printed;
  };
  return { stop };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
