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
/** The fields as the model sees them; filled fields are optional. */
export declare function schemaOf(fields: readonly Field[]): JsonSchema;
