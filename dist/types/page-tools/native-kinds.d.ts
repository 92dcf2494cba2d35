import { type FieldKind } from './field-kind.js';
/** The fields of the browser. The first kind that fits counts. */
export declare const nativeKinds: readonly FieldKind[];
/** The kind of a single control. */
export declare function nativeKind(control: Element): FieldKind;
