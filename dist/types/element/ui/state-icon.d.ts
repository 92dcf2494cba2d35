import type { View } from './view.js';
export declare function stateIcon({ phase }: View): unknown;
