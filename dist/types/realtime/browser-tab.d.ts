import { type Tab } from '../core/ports/tab.js';
/** The tab of this page; undefined outside browsers. */
export declare function browserTab(): Tab | undefined;
