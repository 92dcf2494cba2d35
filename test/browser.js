import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Command names on PATH, in order of preference. The test flags below are Chromium's. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Install locations of browsers that are not on PATH. */
const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(folder =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(file =>
      join(process.env[folder] ?? '', file),
    ),
  ),
};

/** Returns the browser for tests, or undefined. CHROMIUM_PATH or CHROME_PATH always win. */
export async function lookForBrowser() {
  const chosen = process.env.CHROMIUM_PATH || process.env.CHROME_PATH;
  if (chosen) return chosen;
  const places = [...pathsOf(COMMANDS), ...(USUAL_PLACES[process.platform] ?? []), await playwrightsOwn()];
  return places.find(place => place && existsSync(place));
}

/** Returns the path of a Chromium-based browser. Throws with install instructions if there is none. */
export async function findBrowser() {
  const found = await lookForBrowser();
  if (!found) throw new Error(`No Chromium, Chrome or Edge found. ${HOW_TO_GET_ONE}`);
  if (!existsSync(found))
    throw new Error(`CHROMIUM_PATH or CHROME_PATH names a file that is not there: ${found}`);
  return found;
}

export const HOW_TO_GET_ONE =
  'Install Chromium (Debian and Ubuntu: `sudo apt-get install chromium`; anywhere: `npx playwright install chromium`), ' +
  'or set CHROMIUM_PATH to a Chromium, Chrome or Edge executable.';

/** Returns where PATH may have the commands, in their order. */
export function pathsOf(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap(command => folders.map(folder => join(folder, command)));
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/** Chromium's sandbox refuses to run as root, as in containers. It stays on everywhere else. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Chromium's optional features. The last `--disable-features` wins, so the ones that Playwright disables are
 * included. Otherwise each window loads the address bar's popups as pages, which takes a sixth of the time of
 * a flow.
 */
const unusedFeatures = [
  ...['AimEnabled', 'PreloadTopChromeWebUI', 'WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
  ],
  ...['OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
];

/** Prevents background requests, which a closed network would refuse many times per second. */
export const launchArgs = [
  ...sandbox,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unusedFeatures.join(',')}`,
];

/** A microphone that beeps, and automatic permissions. Leave out to test missing devices. */
export const fakeMediaArgs = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
