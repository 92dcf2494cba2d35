type Format = readonly [isValid: (text: string) => boolean, example: string];
/** Formats by name, with an example for the model. */
export declare const formats: Readonly<Record<string, Format>>;
export {};
