import type { JsonSchema } from '../core/model/function.js';
import { type Group } from './field-kinds.js';
/** Something that a form asks for: a control, or all those that share a name. */
export interface Field {
    /** The property of the payload. */
    readonly key: string;
    readonly label: string;
    readonly group: Group;
}
/** What the form asks for, in its order. */
export declare function fieldsOf(form: HTMLFormElement): Field[];
/** What the model is told of them; what is filled in already need not be given. */
export declare function schemaOf(fields: readonly Field[]): JsonSchema;
