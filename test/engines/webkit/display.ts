import { startBound } from './bound-process.js';

/** The pixels of the screen. */
export const screen = { width: 1600, height: 1200 };

/** Starts a screen without a monitor. Its name is the first free display number. */
export async function startDisplay(command: string): Promise<{ name: string; end(): Promise<void> }> {
  const size = `${screen.width}x${screen.height}x24`;
  const xvfb = startBound(command, ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp']);
  const printed = new Promise<string>(resolve => {
    let text = '';
    xvfb.stdout.on('data', (more: string) => {
      text += more;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  return { name: `:${await Promise.race([printed, xvfb.failed])}`, end: xvfb.end };
}
