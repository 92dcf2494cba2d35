import { webTests } from '../../run/web-tests.js';
import { webkitLauncher } from './launcher.ts';

/** The page of a test file. Its first script replaces WebRTC if the engine is built without it. */
const page = testFramework => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"></head>
  <body>
    <script type="module">
      import { provideWebRtc } from '/test/engines/webkit/rtc/provide.ts';
      provideWebRtc();
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

/** The browser tests in WebKit. */
export default {
  ...webTests,
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  browsers: [webkitLauncher()],
  testRunnerHtml: page,
};
