import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf } from '../../browser.js';

export const HOW_TO_GET_WEBKIT =
  'WebKit is tested on Linux. Install WebKitGTK’s driver (Debian and Ubuntu: `sudo apt-get install ' +
  'webkit2gtk-driver`), or set WEBKIT_DRIVER_PATH and MINIBROWSER_PATH to your own.';

export const HOW_TO_GET_XVFB =
  'WebKit is tested on Linux, on a screen without a monitor. Install Xvfb (Debian and Ubuntu: ' +
  '`sudo apt-get install xvfb xauth`).';

/** Says why WebKit can't be tested on this system; undefined if it can. */
export function whyNoWebkit() {
  return process.platform === 'linux' ? undefined : HOW_TO_GET_WEBKIT;
}

/** Folders of WebKitGTK's own small browser, below those of libraries. */
const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** Returns the paths of the driver and its browser, or undefined. The environment's paths win. */
export function lookForWebkit() {
  const driver = process.env.WEBKIT_DRIVER_PATH || first(pathsOf(['WebKitWebDriver']));
  const browser = process.env.MINIBROWSER_PATH || first(miniBrowsers());
  return existsSync(driver ?? '') && existsSync(browser ?? '') ? { driver, browser } : undefined;
}

/** Returns the path of the program that makes a screen, or undefined. */
export function lookForXvfb() {
  return first(pathsOf(['Xvfb']));
}

/** Returns the paths of all that WebKit needs. Throws with install instructions if something is missing. */
export function findWebkit() {
  const webkit = lookForWebkit();
  if (!webkit) throw new Error(`No WebKit found. ${HOW_TO_GET_WEBKIT}`);
  const xvfb = lookForXvfb();
  if (!xvfb) throw new Error(`No Xvfb found. ${HOW_TO_GET_XVFB}`);
  return { ...webkit, xvfb };
}

/** Debian has a folder for each architecture. */
function miniBrowsers() {
  const folders = ['/usr/lib', '/usr/libexec'].filter(folder => existsSync(folder));
  const parents = folders.flatMap(folder => [
    folder,
    ...readdirSync(folder)
      .filter(name => name.includes('-linux-'))
      .map(name => join(folder, name)),
  ]);
  return versions.flatMap(version => parents.map(parent => join(parent, version, 'MiniBrowser')));
}

const first = paths => paths.find(path => existsSync(path));
