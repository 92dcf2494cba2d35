export declare function isObject(value: unknown): value is object;
