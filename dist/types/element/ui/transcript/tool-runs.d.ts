import { type TemplateResult } from 'lit';
import type { ShownToolRun } from '../../../core/model/session-state.js';
import type { Words } from '../../../lang/en.js';
/** Groups function calls by the id of the entry that they follow; undefined for those before all entries. */
export declare function toolRunsAfter(runs: readonly ShownToolRun[]): ReadonlyMap<string | undefined, readonly ShownToolRun[]>;
export declare function toolLine({ name, state }: ShownToolRun, words: Words): string;
export declare function toolRow(run: ShownToolRun, words: Words): TemplateResult;
