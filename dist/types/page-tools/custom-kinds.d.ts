import { type FieldKind } from './field-kind.js';
/** Controls that the page has made, by their role or their properties. The first kind that fits counts. */
export declare const customKinds: readonly FieldKind[];
