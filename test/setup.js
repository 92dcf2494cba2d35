// Checks for programs that the tests need but npm does not install. Installs Debian's packages if possible,
// and otherwise prints instructions.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HOW_TO_GET_ONE, lookForBrowser } from './browser.js';
import { HOW_TO_GET_FIREFOX, lookForFirefox } from './engines/firefox.js';
import {
  HOW_TO_GET_WEBKIT,
  HOW_TO_GET_XVFB,
  lookForWebkit,
  lookForXvfb,
  whyNoWebkit,
} from './engines/webkit/webkit.js';

/** A program: its Debian package, a check, and manual install instructions. */
const NEEDED = [
  { package: 'chromium', isThere: async () => Boolean(await lookForBrowser()), byHand: HOW_TO_GET_ONE },
  { package: 'firefox-esr', isThere: async () => Boolean(lookForFirefox()), byHand: HOW_TO_GET_FIREFOX },
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
  {
    package: 'php-cli',
    isThere: async () => works(['php', '--version']),
    byHand: 'Install PHP 8.1 or newer (Debian and Ubuntu: `sudo apt-get install php-cli`).',
  },
  {
    package: 'php-sqlite3',
    isThere: async () => works(['php', '-r', "exit(extension_loaded('pdo_sqlite') ? 0 : 1);"]),
    byHand: 'Install its SQLite extension (Debian and Ubuntu: `sudo apt-get install php-sqlite3`).',
  },
  {
    package: 'libjs-prototype',
    isThere: async () => existsSync('/usr/share/javascript/prototype/prototype.js'),
    byHand: 'Install Prototype.js (Debian and Ubuntu: `sudo apt-get install libjs-prototype`).',
  },
  {
    package: 'libjs-mootools',
    isThere: async () => existsSync('/usr/share/javascript/mootools/mootools.js'),
    byHand: 'Install MooTools (Debian and Ubuntu: `sudo apt-get install libjs-mootools`).',
  },
];

/** The steps in WebKit skip themselves on other systems. */
const WEBKIT = [
  { package: 'webkit2gtk-driver', isThere: async () => Boolean(lookForWebkit()), byHand: HOW_TO_GET_WEBKIT },
  { package: 'xvfb', isThere: async () => Boolean(lookForXvfb()), byHand: HOW_TO_GET_XVFB },
  { package: 'xauth', isThere: async () => works(['xauth', '-V']), byHand: HOW_TO_GET_XVFB },
];

const needed = [...NEEDED, ...(whyNoWebkit() ? [] : WEBKIT)];
const there = await Promise.all(needed.map(({ isThere }) => isThere()));
const missing = needed.filter((_, at) => !there[at]);
if (missing.length > 0) install();

function install() {
  const asRoot = rootPrefix();
  if (!asRoot) stop('this user may not install packages.');
  // Set behind sudo, which drops the environment. At run level 1 packages start no services, which the tests
  // don't need.
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get'];
  run([...apt, 'update']);
  const packages = missing.map(program => program.package);
  run([...apt, 'install', '--yes', '--no-install-recommends', ...packages]);
}

/** The prefix for running a command as root without a prompt; undefined if that is impossible. */
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
