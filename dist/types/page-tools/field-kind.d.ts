import type { JsonSchema } from '../core/model/function.js';
/** A control, or all native controls that share a name and a type. */
export type Group = readonly [Element, ...Element[]];
export interface Description {
    readonly schema: JsonSchema;
    readonly hint?: string;
}
/** How a kind of field is described to the model; how it is filled is loaded when a form is used. */
export interface FieldKind {
    readonly filler: Filler;
    readonly fits: (group: Group) => boolean;
    readonly describe: (group: Group) => Description;
    readonly isEmpty: (group: Group) => boolean;
}
/** The ways to fill fields: those of the browser, then those of the page. */
export type Filler = NativeFiller | CustomFiller;
export type NativeFiller = 'radio' | 'boxes' | 'box' | 'each' | 'options' | 'option' | 'write';
export type CustomFiller = 'toggle' | 'choose' | 'open' | 'move' | 'edit' | 'check' | 'assign';
/** Whether the field has taken the value, or why not. */
export type Filled = boolean | string;
export type Fill = (group: Group, value: unknown) => Promise<Filled>;
type Choices = readonly (readonly [value: string, label: string])[];
export declare function choice(choices: Choices): Description;
export declare function several(choices: Choices): Description;
export {};
