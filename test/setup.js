// Makes sure that the tests have what npm does not bring: finds it, installs Debian's where it may, or says what to do.
import { spawnSync } from 'node:child_process';
import { HOW_TO_GET_ONE, lookForBrowser } from './browser.js';

/** A program: what Debian calls its package, whether it is there, and how to get it by hand. */
const NEEDED = [
  { package: 'chromium', isThere: async () => Boolean(await lookForBrowser()), byHand: HOW_TO_GET_ONE },
  {
    package: 'redis-server',
    isThere: async () => works(['redis-server', '--version']),
    byHand:
      'Install Redis (Debian and Ubuntu: `sudo apt-get install redis-server`; macOS: `brew install redis`). ' +
      'The tests start one of their own; none needs to run.',
  },
  {
    package: 'python3',
    isThere: async () => works(['python3', '--version']),
    byHand: 'Install Python 3.9 or newer (Debian and Ubuntu: `sudo apt-get install python3`).',
  },
];

const there = await Promise.all(NEEDED.map(({ isThere }) => isThere()));
const missing = NEEDED.filter((_, at) => !there[at]);
if (missing.length > 0) install();

function install() {
  const asRoot = rootPrefix();
  if (!asRoot) stop('this user may not install packages.');
  // Behind sudo, which forgets the environment. At run level 1 a package starts no service: the tests want none.
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get'];
  run([...apt, 'update']);
  const packages = missing.map(program => program.package);
  run([...apt, 'install', '--yes', '--no-install-recommends', ...packages]);
}

/** What to put before a command to run it as root without a question; undefined where that can't be done. */
function rootPrefix() {
  if (!works(['apt-get', '--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return works(['sudo', '--non-interactive', 'true']) ? ['sudo', '--non-interactive'] : undefined;
}

function works([command, ...rest]) {
  return spawnSync(command, rest, { stdio: 'ignore' }).status === 0;
}

function run([command, ...rest]) {
  const { status } = spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) stop(`\`${[command, ...rest].join(' ')}\` failed.`);
}

function stop(reason) {
  const packages = missing.map(program => program.package).join(' and ');
  const byHand = missing.map(program => program.byHand).join('\n');
  process.stderr.write(`The tests need ${packages}: ${reason}\n${byHand}\n`);
  process.exit(1);
}
