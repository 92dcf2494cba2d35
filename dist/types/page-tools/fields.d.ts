import type { JsonSchema } from '../core/model/function.js';
import { type Group } from './field-kinds.js';
/** A field of a form: a control, or all controls that share a name. */
export interface Field {
    /** The property of the payload. */
    readonly key: string;
    readonly label: string;
    readonly group: Group;
}
/** The fields of a form, in its order. */
export declare function fieldsOf(form: HTMLFormElement): Field[];
/** The fields as the model sees them; filled fields are optional. */
export declare function schemaOf(fields: readonly Field[]): JsonSchema;
