import type { JsonSchema } from '../core/model/function.js';
import type { Control } from './control.js';
export type Group = readonly [Control, ...Control[]];
/** What a kind of field tells the model, and how it takes what the model gives. */
export interface FieldKind {
    readonly fits: (group: Group) => boolean;
    readonly describe: (group: Group) => {
        readonly schema: JsonSchema;
        readonly hint?: string;
    };
    readonly isEmpty: (group: Group) => boolean;
    /** False if the field has not taken the value. */
    readonly fill: (group: Group, value: unknown) => boolean;
}
/** The first that fits; the last one fits everything. */
export declare function kindOf(group: Group): FieldKind;
