import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserName } from '../../demo/site/browser-name.js';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)';
const android = 'Mozilla/5.0 (Linux; Android 10; K)';

describe('the browser’s name in a result', () => {
  for (const [userAgent, name, touchPoints] of [
    [`${iphone} ${webkit} Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari 18.1 on iPhone 18.1'],
    [
      `${iphone} ${webkit} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`,
      'Chrome 131.0.6778.73 on iPhone 18.1',
    ],
    [`${iphone} ${webkit} FxiOS/132.1 Mobile/15E148 Safari/605.1.15`, 'Firefox 132.1 on iPhone 18.1'],
    [
      `${iphone} ${webkit} Version/18.0 EdgiOS/131.0.2903.48 Mobile/15E148 Safari/604.1`,
      'Edge 131.0.2903.48 on iPhone 18.1',
    ],
    [`${android} ${blink} Chrome/131.0.0.0 Mobile Safari/537.36`, 'Chrome 131.0.0.0 on Android 10'],
    [
      `${android} ${blink} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet 27.0 on Android 10',
    ],
    [
      `${android} ${blink} Chrome/131.0.0.0 Mobile Safari/537.36 EdgA/131.0.0.0`,
      'Edge 131.0.0.0 on Android 10',
    ],
    ['Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0', 'Firefox 132.0 on Android 14'],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`,
      'Safari 18.1 on macOS',
      0,
    ],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`,
      'Safari 18.1 on iPad',
      5,
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/131.0.0.0 Safari/537.36 OPR/116.0.0.0`,
      'Opera 116.0.0.0 on Windows',
    ],
    [
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/131.0.0.0 Safari/537.36`,
      'Chrome 131.0.0.0 on ChromeOS',
    ],
    ['curl/8.5.0', 'an unknown browser'],
  ] as const)
    it(name, () => assert.equal(browserName(userAgent, touchPoints), name));
});
