import { isEveryAddress, isLoopback } from './addresses.js';
import { columns } from './columns.js';
import { loadEnvFile } from './env-file.js';
import { describeFlags, readFlags, wrong } from './flags.js';
import { complain, say } from './say.js';
import { serveFlags } from './serve-flags.js';
import { readSettings, type ServeSettings } from './serve-settings.js';
import { type Backend, startBackend } from './start-backend.js';
import { endEvenSo, stopAsked } from './stop.js';
import { usage } from './usage.js';

const HELP = `Usage: ${usage.serve}

Starts the reference backend for pages with <navai-voice>. It reads the OPENAI_… and NAVAI_… variables of the
environment; options win. Without OPENAI_API_KEY the simulator is on the other side: it understands what is
typed, and costs nothing.

${describeFlags(serveFlags)}

Pages that may use it, where no --origin is given: those on localhost, any port, while --host is an address
that only this machine reaches; else those on the backend's own host.

Exit code: 0 when it was stopped (Ctrl+C, SIGTERM) and all requests were answered, 1 if it can't start or cut
requests off, 2 if the command line is wrong. A stop waits for running functions up to their own time limits; a
second Ctrl+C ends it at once.`;

/** Runs `navai-voice serve`; resolves to the exit code after a signal to stop. */
export async function serve(args: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags('serve', serveFlags, args);
  if (values.help) {
    say(HELP);
    return 0;
  }
  if (positionals.length > 0) throw wrong('serve', `“${positionals[0]}” is not an option.`);
  if (values['env-file'] !== undefined) loadEnvFile(values['env-file']);
  const settings = readSettings(values, process.env);
  const stop = stopAsked();
  const backend = await startBackend(settings);
  caution(settings, values.simulator === true);
  say(describe(backend, settings));
  await stop;
  announceWait(backend);
  const cut = await backend.close();
  if (cut.length > 0) complain(`Cut off without an answer: ${cut.join(', ')}.`);
  const exitCode = cut.length > 0 ? 1 : 0;
  endEvenSo(exitCode);
  return exitCode;
}

function announceWait({ pending, longestMs }: Backend): void {
  const running = pending();
  if (running.length === 0) return;
  const seconds = Math.ceil(longestMs / 1000);
  complain(
    `Waiting up to ${seconds} s for ${running.join(', ')}. Stop again (Ctrl+C) to end without the answers.`,
  );
}

function caution({ simulator, host, handler }: ServeSettings, asked: boolean): void {
  if (simulator && !asked)
    complain(
      'NO KEY: OPENAI_API_KEY is not set, so the SIMULATOR answers, and not OpenAI. Not for visitors.',
    );
  if (isEveryAddress(host) && simulator) complain('The simulator takes calls from this machine only.');
  if (!isLoopback(host) && !simulator)
    complain(`${host} can be reached from other machines: anyone who does so starts calls that you pay for.`);
  if (handler.allowFrontendApiKey && !simulator)
    complain('Pages may send a key of their own: for local trials only.');
}

function describe({ url, callUrl, functions }: Backend, { handler, simulator }: ServeSettings): string {
  const rows: [string, string | undefined][] = [
    ['Backend', url],
    ['Calls', callUrl],
    ['Other side', simulator ? 'the simulator (understands what is typed, not speech)' : 'OpenAI'],
    ['Functions', functions.join(', ') || 'none'],
    ['Pages', handler.allowedOrigins?.join(', ') ?? "on the backend's own host"],
  ];
  const given = rows.filter((row): row is [string, string] => row[1] !== undefined);
  return `${columns(given)}\n\nFor your page:\n\n  ${tag({ backend: url, 'call-url': callUrl })}\n`;
}

function tag(attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<navai-voice${written.join('')}></navai-voice>`;
}
