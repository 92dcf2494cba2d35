// `npm run upgrade:check`: builds the project with the newest versions of the libraries in dist/, runs the
// unit tests, and names libraries that no longer fit. It works in a copy and does not change the project.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Libraries by name. Packages in one row are released together. */
const libraries = {
  lit: ['lit'],
  marked: ['marked'],
  DOMPurify: ['dompurify'],
  zod: ['zod'],
  'the Agents SDK': ['@openai/agents', '@openai/agents-core'],
};

const checks = [
  ['builds', ['npm', 'run', 'build']],
  ['passes the unit tests', ['node', 'test/run.js', 'unit']],
];

/** `lit` or `lit@3.4.0`: limits the check to these libraries, and optionally to a version. */
const wanted = new Map(process.argv.slice(2).map(asked => asked.split(/(?<=.)@/)));
const folder = mkdtempSync(join(tmpdir(), 'navai-upgrade-'));
process.exitCode = main() ? 0 : 1;
rmSync(folder, { recursive: true, force: true });

function main() {
  const chosen = Object.entries(libraries).filter(
    ([, packages]) => wanted.size === 0 || packages.some(name => wanted.has(name)),
  );
  const rows = chosen.map(([library, packages]) => {
    const [name] = packages;
    return { library, packages, from: present(name), to: wanted.get(name) ?? newest(name) };
  });
  const newer = rows.filter(({ from, to }) => from !== to);
  for (const { library, from, to } of rows) if (from === to) say(`= ${library}: ${from} is the newest`);
  if (newer.length === 0) return true;
  copyProject();
  // Tries all at once first, because usually everything fits and one run is enough.
  if (firstFailure(newer) === undefined) {
    for (const row of newer) fits(row);
    return true;
  }
  const results = newer.map(row => {
    const failure = firstFailure([row]);
    if (failure)
      say(`✗ ${row.library}: ${row.from} → ${row.to}: no longer ${failure.what}\n${failure.output}`);
    else fits(row);
    return failure === undefined;
  });
  if (results.every(Boolean)) say('✗ Each of them fits alone, but not all of them together.');
  return false;
}

function fits({ library, from, to }) {
  say(`✓ ${library}: ${from} → ${to} builds and passes the unit tests`);
}

/** Returns the first failure with these libraries upgraded and all others unchanged; undefined if there is none. */
function firstFailure(rows) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { packages, to } of rows)
    for (const name of packages)
      for (const kind of ['dependencies', 'devDependencies'])
        if (manifest[kind][name]) manifest[kind][name] = to;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const steps = [['installs', ['npm', 'install', '--no-audit', '--no-fund', '--no-save']], ...checks];
  for (const [what, command] of steps) {
    const { status, output } = run(command);
    if (status !== 0) return { what, output };
  }
  return undefined;
}

function run([command, ...args]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}`.trim().split('\n').slice(-40).join('\n') };
}

function copyProject() {
  for (const file of execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
}

function present(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
}

function newest(name) {
  const { status, stdout } = spawnSync('npm', ['view', name, 'version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error(
    `The newest version of ${name} is not known: the registry can’t be reached. Try again online.`,
  );
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
