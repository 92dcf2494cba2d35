/** The brain's phrases in one language. */
export interface Phrases {
    greeting: string;
    thanks: string;
    bye: string;
    again: string;
    notHeard: string;
    unknown: string;
    unknownPage: string;
    done: string;
    yes: string;
    no: string;
    and: string;
    or: string;
    page(name: string): string;
    failed(why: string): string;
    approval: string;
    which(names: string): string;
    missing(names: string): string;
    pages(names: string): string;
    functions(names: string): string;
    nothing: string;
    found(list: string): string;
}
export declare const phrasesIn: (inSpanish: boolean) => Phrases;
/** Joins names as "a, b and c"; leaves out those beyond `max`. */
export declare function enumerate(names: readonly string[], word: string, max?: number): string;
