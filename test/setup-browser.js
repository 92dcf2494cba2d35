// Makes sure that the tests have a browser: finds one, installs Debian's where it may, or says what to do.
import { spawnSync } from 'node:child_process';
import { HOW_TO_GET_ONE, lookForBrowser } from './browser.js';

if (!(await lookForBrowser())) install();

function install() {
  const asRoot = rootPrefix();
  if (!asRoot) stop('none is installed, and this user may not install packages.');
  run([...asRoot, 'apt-get', 'update']);
  run([...asRoot, 'apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']);
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
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) stop(`\`${[command, ...rest].join(' ')}\` failed.`);
}

function stop(reason) {
  process.stderr.write(`The tests need a browser: ${reason}\n${HOW_TO_GET_ONE}\n`);
  process.exit(1);
}
