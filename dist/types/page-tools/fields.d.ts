import type { JsonSchema } from '../core/model/function.js';
import type { Filler, Group } from './field-kind.js';
/** A field of a form: a control, or all native controls that share a name and a type. */
export interface Field {
    /** The property of the payload. */
    readonly key: string;
    readonly label: string;
    readonly group: Group;
    readonly filler: Filler;
    /** As the model sees it. */
    readonly schema: JsonSchema;
    /** Whether the form can't be sent before it is given. */
    readonly isMissing: boolean;
}
interface FormFields {
    readonly fields: readonly Field[];
    /** The labels of fields that the visitor sees, and only the visitor can fill in. */
    readonly others: readonly string[];
}
/** The fields of a form, in its order. Controls that throw are left to the visitor, and reported. */
export declare function fieldsOf(form: HTMLFormElement, broken?: (detail: string) => void): FormFields;
/** The fields as the model sees them; filled fields are optional. */
export declare function schemaOf(fields: readonly Field[]): JsonSchema;
export {};
