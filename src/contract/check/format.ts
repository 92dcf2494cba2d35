import type { CheckReport, CheckResult, Outcome } from './report.js';

/** Headings of the report, by the first part of the rules' ids. */
const headings: Readonly<Record<string, string>> = {
  backend: 'The backend',
  'client-secret': 'POST realtime/client-secret',
  functions: 'GET functions',
  execute: 'POST functions/execute',
  speech: 'POST speech/synthesize',
  routes: 'GET routes',
  turns: 'POST turns',
  'sessions-end': 'POST sessions/end',
  feedback: 'POST feedback',
  cors: 'Pages of other origins (CORS)',
  'rate-limit': 'Rate limit',
  errors: 'Errors',
  answers: 'All answers',
};

const marks: Readonly<Record<Outcome, string>> = {
  passed: '✓',
  failed: '✗',
  'not-offered': '–',
  skipped: '–',
};

/** ANSI: green, red, grey. */
const colours: Readonly<Record<Outcome, number>> = { passed: 32, failed: 31, 'not-offered': 90, skipped: 90 };

/** Options of `formatReport`. */
export interface FormatOptions {
  /** Adds ANSI colours for terminals. Default: false. */
  colour?: boolean | undefined;
}

/** Formats a report as text: the rules by endpoint, the details of failures, and totals. Ends with a line break. */
export function formatReport(report: CheckReport, { colour = false }: FormatOptions = {}): string {
  const paint = (outcome: Outcome, words: string) =>
    colour ? `\u001b[${colours[outcome]}m${words}\u001b[0m` : words;
  const lines = [report.backend, ''];
  for (const [group, results] of grouped(report.results)) {
    lines.push(headings[group] ?? group, ...results.flatMap(result => entry(result, paint)), '');
  }
  lines.push(totals(report));
  return `${lines.join('\n')}\n`;
}

function grouped(results: readonly CheckResult[]): Map<string, CheckResult[]> {
  const groups = new Map<string, CheckResult[]>();
  for (const result of results) {
    const [group = ''] = result.id.split('.');
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  return groups;
}

function entry(
  { id, level, title, outcome, detail }: CheckResult,
  paint: (outcome: Outcome, words: string) => string,
): string[] {
  const line = paint(outcome, `  ${marks[outcome]} ${title}`);
  if (outcome === 'failed') return [line, `      ${level}, ${id}: ${detail}`];
  if (outcome === 'passed') return [line];
  const why = detail || outcome.replace('-', ' ');
  return [`${line} (${why.replace(/\.$/, '')})`];
}

function totals({ ok, results, minted }: CheckReport): string {
  const count = (outcome: Outcome, level?: string) =>
    results.filter(result => result.outcome === outcome && (!level || result.level === level)).length;
  const failed = `${count('failed', 'must')} musts and ${count('failed', 'should')} shoulds failed`;
  const rest = `${count('not-offered')} not offered, ${count('skipped')} skipped`;
  const secrets = `${minted} client secret${minted === 1 ? '' : 's'} minted`;
  return `${ok ? 'Keeps' : 'Does not keep'} the contract: ${count('passed')} passed, ${failed}, ${rest}; ${secrets}.`;
}
