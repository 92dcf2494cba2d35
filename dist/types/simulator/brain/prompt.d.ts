export interface KnownRoute {
    name: string;
    path: string;
    description: string;
    synonyms: string[];
}
export interface KnownFunction {
    name: string;
    description: string;
}
/** Reads the pages named in the instructions: any bullet with a path in parentheses. */
export declare function readRoutes(instructions: string): KnownRoute[];
/** Reads the functions without a schema: the bullets under the functions heading, up to the next other line. */
export declare function readFunctions(instructions: string): KnownFunction[];
