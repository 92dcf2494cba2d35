import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Recipe, writeInto } from './recipe.js';
import { type ServerProcess, startServer } from './server-process.js';

/** A runtime other than Node, from npm. */
interface Runtime {
  readonly name: string;
  /** The recipe for it. */
  readonly file: string;
  /** Why it can't run here, or false. */
  readonly missing: () => string | false;
  readonly start: (recipe: Recipe) => Promise<ServerProcess>;
}

const { resolve: resolveModule } = createRequire(import.meta.url);
const target = `${process.platform}-${process.arch}`;

/** npm installs the binary for this platform in a package of its own. */
function binary(path: string): string | undefined {
  try {
    const [, name = '', rest = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(path) ?? [];
    const found = join(resolveModule(`${name}/package.json`), '..', rest);
    return existsSync(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const suffix = process.platform === 'win32' ? '.exe' : '';
const binaries: Readonly<Record<string, readonly string[]>> = {
  deno: [`@deno/${target}-glibc/deno`, `@deno/${target}/deno${suffix}`],
  bun: [
    `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}/bin/bun${suffix}`,
  ],
  workerd: [
    `@cloudflare/workerd-${process.platform}-${process.arch === 'x64' ? '64' : process.arch}/bin/workerd${suffix}`,
  ],
};
const findBinary = (name: string) => binaries[name]?.map(binary).find(Boolean);
const commandOf = (name: string) => findBinary(name) ?? name;
const missing = (name: string) => () => !findBinary(name) && `no ${name} for ${target} is installed`;

export const runtimes: readonly Runtime[] = [
  {
    name: 'Deno',
    file: 'deno.js',
    missing: missing('deno'),
    start: ({ folder, file }) =>
      startServer({
        command: commandOf('deno'),
        args: ['serve', '--allow-net', '--allow-env', '--port', '0', file],
        cwd: folder,
        env: { DENO_NO_UPDATE_CHECK: '1', DENO_DIR: join(folder, '.deno') },
        port: /Listening on .*:(\d+)/,
      }),
  },
  {
    name: 'Bun',
    file: 'bun.js',
    missing: missing('bun'),
    start: ({ folder, file }) =>
      startServer({
        command: commandOf('bun'),
        args: [file],
        cwd: folder,
        env: { PORT: '0' },
        port: /http:\/\/localhost:(\d+)/,
      }),
  },
  { name: 'workerd', file: 'worker.js', missing: missing('workerd'), start: startWorker },
];

/** Bundles the worker as wrangler does, and serves it without a compatibility flag. */
async function startWorker({ folder, file }: Recipe): Promise<ServerProcess> {
  const outfile = join(folder, 'bundle.js');
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    logLevel: 'silent',
  });
  writeInto(folder, 'config.capnp', WORKER);
  return startServer({
    command: commandOf('workerd'),
    args: ['serve', 'config.capnp', '--control-fd=1'],
    cwd: folder,
    port: /"socket":"http","port":(\d+)/,
  });
}

const WORKER = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "bundle.js")],
  compatibilityDate = "2026-01-01",
  bindings = [(name = "OPENAI_API_KEY", fromEnvironment = "OPENAI_API_KEY")],
);
`;
