import type { CheckOptions, CheckReport } from '../contract/check/report.js';
import { checkBackend, formatReport } from '../contract/check.js';
import { Failure } from './failure.js';
import { describeFlags, help, readFlags, type Values, wholeNumber, wrong } from './flags.js';
import { say } from './say.js';
import { usage } from './usage.js';

const COMMAND = 'check';
const UNREACHABLE = 2;

const flags = {
  header: {
    type: 'string',
    multiple: true,
    value: "'Name: value'",
    says: 'sent with every request, as your page would; may be repeated',
  },
  origin: { type: 'string', value: '<origin>', says: "the page's origin; default: the backend's own" },
  run: { type: 'string', value: '<function>', says: 'a function that may be run; without it none is' },
  payload: { type: 'string', value: "'{…}'", says: 'its payload, as JSON; default: null' },
  'rate-limit': {
    type: 'string',
    value: '<n>',
    says: 'asks so often, at most, until it is refused: more than it allows in a minute',
  },
  timeout: { type: 'string', value: '<ms>', says: "for each request; default: the widget's own limits" },
  json: { type: 'boolean', says: 'prints the report as JSON, and nothing else' },
  ...help,
} as const;

const HELP = `Usage: ${usage.check}

Asks a backend what a page with <navai-voice> would ask, and prints which rules of the contract it keeps.
That mints one client secret (which costs nothing as long as no call is made with it) and records one turn of a
session whose key starts with navai-check-.

${describeFlags(flags)}

Exit code: 0 where every must of the contract is kept, 1 where one is not, 2 where the command line
is wrong or no server answers.

  npx navai-voice check https://shop.example/navai --run is_shop_open --payload '{"shop":"Lisbon"}'`;

/** Runs `navai-voice check`; resolves to the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(COMMAND, flags, args);
  if (values.help) {
    say(HELP);
    return 0;
  }
  const base = baseUrl(positionals);
  const report = await ask(base, readOptions(values));
  say(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
  return report.ok ? 0 : 1;
}

function baseUrl([base, ...others]: readonly string[]): string {
  if (base === undefined)
    throw wrong(COMMAND, 'Which backend? Give its base URL, such as http://127.0.0.1:3000/navai.');
  if (others.length > 0) throw wrong(COMMAND, `One base URL at a time; “${others[0]}” is one too many.`);
  if (URL.canParse(base) && /^https?:$/.test(new URL(base).protocol)) return base.replace(/\/+$/, '');
  throw wrong(COMMAND, `The base URL must start with http:// or https://; received “${base}”.`);
}

function readOptions(values: Values<typeof flags>): CheckOptions {
  const { timeout, 'rate-limit': limit, origin } = values;
  return {
    headers: readHeaders(values.header ?? []),
    origin: origin && readOrigin(origin),
    run: readRun(values.run, values.payload),
    timeoutMs: timeout === undefined ? undefined : wholeNumber(COMMAND, 'timeout', timeout, 1, 600_000),
    probeRateLimit: limit === undefined ? undefined : wholeNumber(COMMAND, 'rate-limit', limit, 1, 1_000_000),
  };
}

function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers = new Headers();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/s.exec(line) ?? [];
    try {
      headers.append(name.trim(), value.trim());
    } catch {
      // Does not quote the header, because its value may be a secret.
      throw wrong(
        COMMAND,
        "--header must be 'Name: value', with a name and characters that headers can have.",
      );
    }
  }
  return Object.fromEntries(headers);
}

function readOrigin(text: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\/[^\s/?#@]+\/?$/i.test(text) && URL.canParse(text))
    return text.replace(/\/$/, '');
  throw wrong(COMMAND, `--origin must be like https://shop.example; received “${text}”.`);
}

function readRun(name: string | undefined, payload: string | undefined): CheckOptions['run'] {
  if (name === '') throw wrong(COMMAND, '--run: which function?');
  if (name !== undefined) return { name, payload: payload === undefined ? null : readPayload(payload) };
  if (payload === undefined) return undefined;
  throw wrong(COMMAND, '--payload is for a function: say which with --run.');
}

function readPayload(text: string): Readonly<Record<string, unknown>> | null {
  const payload = tryParse(text);
  if (payload !== undefined && typeof payload === 'object' && !Array.isArray(payload))
    return payload as Readonly<Record<string, unknown>> | null;
  throw wrong(COMMAND, '--payload must be a JSON object, or null.');
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws a Failure if no request was answered: a backend that breaks rules has answered at least one. */
async function ask(base: string, options: CheckOptions): Promise<CheckReport> {
  let answered = false;
  let last: unknown;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    try {
      const response = await globalThis.fetch(input, init);
      answered = true;
      return response;
    } catch (cause) {
      last = cause;
      throw cause;
    }
  };
  const report = await checkBackend(base, { ...options, fetch }).catch(cause => {
    if (answered || !last) throw cause;
  });
  if (report && (answered || !last)) return report;
  throw new Failure(`No server answers at ${base}: ${reasonOf(last)}.`, UNREACHABLE);
}

/** Returns why fetch failed. Its own message is only "fetch failed"; the cause has the reason. */
function reasonOf(error: unknown): string {
  const { cause, message } = Object(error);
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
