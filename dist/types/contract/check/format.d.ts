import type { CheckReport } from './report.js';
/** Options of `formatReport`. */
export interface FormatOptions {
    /** Adds ANSI colours for terminals. Default: false. */
    colour?: boolean | undefined;
}
/** Formats a report as text: the rules by endpoint, the details of failures, and totals. Ends with a line break. */
export declare function formatReport(report: CheckReport, { colour }?: FormatOptions): string;
