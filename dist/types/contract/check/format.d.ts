import type { CheckReport } from './report.js';
/** How a report is written. */
export interface FormatOptions {
    /** With ANSI colours, for terminals; default: without. */
    colour?: boolean | undefined;
}
/** The report as text: each rule under its endpoint, what was seen if one failed, and the totals. Ends with a line break. */
export declare function formatReport(report: CheckReport, { colour }?: FormatOptions): string;
