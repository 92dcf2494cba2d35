/** The result of one step in one version of a browser. */
export interface BrowserResult {
  readonly engine: string;
  readonly version: string;
  readonly step: string;
  /** Such as `2026-11-28`. */
  readonly date: string;
  readonly passed: number;
  readonly failed: number;
  /** Titles, with the reason in brackets. */
  readonly skipped: readonly string[];
}

export function readResults(): readonly BrowserResult[];
export function withResult(results: readonly BrowserResult[], result: BrowserResult): BrowserResult[];
export function record(
  step: { readonly name: string },
  result: Pick<BrowserResult, 'passed' | 'failed'> & Partial<Pick<BrowserResult, 'skipped'>>,
): Promise<void>;
