/** A problem that a library has found. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** A valid value, possibly transformed, or what is wrong with it. */
export type StandardResult =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/**
 * What schema libraries have in common: https://standardschema.dev. The part that converts is newer, and not all
 * libraries have it.
 */
export interface StandardSchema {
  readonly '~standard': {
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult | PromiseLike<StandardResult>;
    readonly jsonSchema?: {
      readonly input: (options: { target: 'draft-2020-12' }) => Record<string, unknown>;
    };
  };
}

/** Whether a value is a schema of a library. ArkType's are functions. */
export function isStandardSchema(value: unknown): value is StandardSchema {
  return typeof Object(value)['~standard']?.validate === 'function';
}

/** Where an issue is, such as `items.0.id`. */
export function pathOf({ path = [] }: Issue): string {
  // Not `map`: ArkType's path is a class of its own, which `map` would construct with a length.
  return Array.from(path, step => String(typeof step === 'object' ? step.key : step)).join('.');
}
