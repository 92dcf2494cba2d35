import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf } from '../browser.js';
import { acceptMediaCommand } from './accept-media-command.js';
import { preferences } from './firefox-preferences.js';

const COMMANDS = ['firefox-esr', 'firefox'];

/** Install locations of a Firefox that is not on PATH. */
const USUAL_PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)'].map(folder =>
    join(process.env[folder] ?? '', 'Mozilla Firefox\\firefox.exe'),
  ),
};

export const HOW_TO_GET_FIREFOX =
  'Install Firefox (Debian: `sudo apt-get install firefox-esr`), or set FIREFOX_PATH to its executable.';

/** Returns the Firefox for tests, or undefined. FIREFOX_PATH always wins. */
export function lookForFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  return [...pathsOf(COMMANDS), ...(USUAL_PLACES[process.platform] ?? [])].find(place => existsSync(place));
}

/** Returns what Playwright's `firefox.launch` needs. Throws with install instructions if there is no Firefox. */
export function firefoxLaunch(more = {}) {
  const executablePath = lookForFirefox();
  if (!executablePath || !existsSync(executablePath))
    throw new Error(
      `No Firefox found${executablePath ? ` at ${executablePath}` : ''}. ${HOW_TO_GET_FIREFOX}`,
    );
  acceptMediaCommand();
  return {
    // Firefox as it is sold, over WebDriver BiDi. Without a channel, Playwright expects a Firefox of its own.
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { ...preferences, ...more },
    // A cold start takes half a minute on a busy machine.
    timeout: 120_000,
  };
}
