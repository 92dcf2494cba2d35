import type { Tab } from '../core/ports/tab.js';
/** The tab that this page is shown in; undefined in hosts that are no browser. */
export declare function browserTab(): Tab | undefined;
