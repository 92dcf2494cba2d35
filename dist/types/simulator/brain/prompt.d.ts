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
/** The pages that the instructions name: bullets with a path in parentheses, wherever they stand. */
export declare function readRoutes(instructions: string): KnownRoute[];
/** The functions without a schema that the instructions name: bullets under their heading, up to the next line that is none. */
export declare function readFunctions(instructions: string): KnownFunction[];
