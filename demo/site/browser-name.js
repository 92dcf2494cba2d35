// @ts-check
/** The first that fits counts: most browsers also name those that they want to be taken for. */
const browsers = /** @type {const} */ ([
  ['Edge', /\bEdg(?:e|A|iOS)?\/([\d.]+)/],
  ['Opera', /\bOP(?:R|T|X)\/([\d.]+)/],
  ['Samsung Internet', /\bSamsungBrowser\/([\d.]+)/],
  ['DuckDuckGo', /\b(?:DuckDuckGo|Ddg)\/([\d.]+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/([\d.]+)/],
  ['Chrome', /\b(?:(?:Headless)?Chrome|CriOS)\/([\d.]+)/],
  ['Safari', /\bVersion\/([\d.]+).*\bSafari\//],
]);

const systems = /** @type {const} */ ([
  ['iPhone', /\biPhone\b.*? OS ([\d_]+)/],
  ['iPad', /\biPad\b.*? OS ([\d_]+)/],
  ['Android', /\bAndroid ?([\d.]*)/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
]);

/**
 * The browser’s name and version and its system, such as `Safari 17.5 on iPhone 17.5`.
 * @param {string} userAgent @param {number} [touchPoints] tells an iPad from a Mac, whose name it takes
 */
export function browserName(userAgent, touchPoints = 0) {
  const browser = find(browsers, userAgent) ?? 'an unknown browser';
  const system = find(systems, userAgent);
  const isTablet = system === 'macOS' && touchPoints > 1;
  return system ? `${browser} on ${isTablet ? 'iPad' : system}` : browser;
}

/** @param {readonly (readonly [name: string, pattern: RegExp])[]} rows @param {string} text */
function find(rows, text) {
  for (const [name, pattern] of rows) {
    const match = pattern.exec(text);
    if (match) return match[1] ? `${name} ${match[1].replaceAll('_', '.')}` : name;
  }
  return undefined;
}
