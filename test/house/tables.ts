import { readFileSync } from 'node:fs';

/** The cells of the table below a heading of a Markdown file, without the header row. */
export function tableOf(file: string, heading: string): string[][] {
  const [, chapter = ''] = readFileSync(file, 'utf8').split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [table = ''] = chapter.split('\n#');
  const rows = table.split('\n').filter(line => line.startsWith('|'));
  return rows.slice(2).map(row =>
    row
      .slice(1, -1)
      .split(' | ')
      .map(cell => cell.trim()),
  );
}

/** An error as documented in docs/reference/error-codes.md. */
export interface PromisedError {
  readonly code: string;
  readonly message: string;
  readonly recoverable: boolean;
}

export function promisedErrors(): PromisedError[] {
  return tableOf('docs/reference/error-codes.md', 'Errors').map(([code = '', message = '', recoverable]) => {
    return { code: code.replaceAll('`', ''), message, recoverable: recoverable === 'yes' };
  });
}
