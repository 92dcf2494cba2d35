import type { JsonSchema } from '../core/model/function.js';
import type { Control } from './control.js';
export type Group = readonly [Control, ...Control[]];
/** How a kind of field is described to the model, and how it is filled. */
export interface FieldKind {
    readonly fits: (group: Group) => boolean;
    readonly describe: (group: Group) => {
        readonly schema: JsonSchema;
        readonly hint?: string;
    };
    readonly isEmpty: (group: Group) => boolean;
    /** Returns false if the field has not accepted the value. */
    readonly fill: (group: Group, value: unknown) => boolean;
}
/** The first kind that fits; the last one fits everything. */
export declare function kindOf(group: Group): FieldKind;
