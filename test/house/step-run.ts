import { execFile } from 'node:child_process';

/** Code that reports counts as a reporter does. */
export function writing(counts: object): string {
  return `require('node:fs').writeFileSync(process.env.NAVAI_TEST_COUNTS, ${JSON.stringify(JSON.stringify(counts))})`;
}

/** Runs steps in a folder, and resolves to what they print. `again` is the command of a second try. */
export function run(steps: readonly object[], args: readonly string[], cwd: string): Promise<string> {
  const module = JSON.stringify(new URL('../run/run-steps.js', import.meta.url).href);
  const code = `
    const steps = ${JSON.stringify(steps)}.map(({ again, ...step }) => ({ ...step, again: again && (() => again) }));
    import(${module}).then(({ runSteps }) => runSteps(steps, ${JSON.stringify(args)}))`;
  return new Promise(resolve => {
    execFile(process.execPath, ['-e', code], { cwd }, (_, stdout) => resolve(stdout));
  });
}
