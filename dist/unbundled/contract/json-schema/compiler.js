import { FillIn } from './fill-in.js';
import { isRecord, namedSchemas, text } from './given.js';
import { arrayKeywords, unevaluatedItems } from './keywords/arrays.js';
import { combinedKeywords } from './keywords/combined.js';
import { numberKeywords } from './keywords/numbers.js';
import { objectKeywords, unevaluatedProperties } from './keywords/objects.js';
import { stringKeywords } from './keywords/strings.js';
import { valueKeywords } from './keywords/values.js';
import { apply } from './node.js';
import { References } from './references.js';
import { Run } from './run.js';
const notes = {
    $defs: (given, { at, inner }) => void namedSchemas(given, at, inner),
    title: (given, { at }) => void text(given, at),
    description: (given, { at }) => void text(given, at),
};
const keywords = {
    ...notes,
    ...valueKeywords,
    ...numberKeywords,
    ...stringKeywords,
    ...arrayKeywords,
    ...objectKeywords,
    ...combinedKeywords,
};
const lastKeywords = { unevaluatedProperties, unevaluatedItems };
const others = ['default', 'examples', 'definitions', 'then', 'else', 'deprecated', 'readOnly', 'writeOnly'];
export function isKeyword(key) {
    return (/^(\$|x-)/.test(key) ||
        [keywords, lastKeywords].some(table => Object.hasOwn(table, key)) ||
        others.includes(key));
}
const MAX_DEPTH = 300;
export class Compiler {
    #nodes;
    #references;
    #root;
    #depth;
    constructor(root) {
        this.#nodes = new Map();
        this.#depth = 0;
        this.compile = (schema, at) => {
            if (typeof schema === 'boolean')
                return schema ? everything : nothing;
            if (!isRecord(schema))
                throw new TypeError(`"${at}" must be a schema`);
            if ('~standard' in schema || '_def' in schema)
                throw new TypeError(`"${at}" is a schema of a library inside JSON Schema: write all of it with the library`);
            const known = this.#nodes.get(schema);
            if (known)
                return known;
            const node = { tests: [], last: [], inPlace: [] };
            this.#nodes.set(schema, node);
            this.#depth += 1;
            if (this.#depth > MAX_DEPTH)
                throw new TypeError('the schema is nested too deeply');
            this.#fill(node.tests, keywords, schema, at, node);
            this.#fill(node.last, lastKeywords, schema, at, node);
            this.#depth -= 1;
            return node;
        };
        this.#root = root;
        this.#references = new References(root);
    }
    compileRoot() {
        const node = this.compile(this.#root, '');
        if (hasCircle(this.#nodes.values()))
            throw new TypeError('the schema refers to itself without end');
        return node;
    }
    fillIn(withDefaults) {
        const known = new Map();
        const acceptsNull = (schema) => {
            const accepts = known.get(schema) ?? apply(this.compile(schema, ''), null, undefined, new Run());
            known.set(schema, accepts);
            return accepts;
        };
        const { fill } = new FillIn(this.#references, acceptsNull, withDefaults);
        return (payload, spend) => fill(this.#root, payload, spend);
    }
    #fill(tests, table, schema, at, node) {
        const inPlace = (inner) => {
            node.inPlace.push(inner);
            return inner;
        };
        for (const [name, keyword] of Object.entries(table)) {
            if (!Object.hasOwn(schema, name) || schema[name] === undefined)
                continue;
            const path = at ? `${at}.${name}` : name;
            const test = keyword(schema[name], {
                schema,
                at: path,
                inner: this.compile,
                inPlace: (given, inner) => inPlace(this.compile(given, inner)),
                refer: reference => inPlace(this.compile(this.#references.find(reference, schema), path)),
            });
            if (test)
                tests.push(test);
        }
    }
}
const everything = { tests: [], last: [], inPlace: [] };
const nothing = {
    tests: [(_, place, run) => run.fail(place, 'No value is allowed here.', true)],
    last: [],
    inPlace: [],
};
function hasCircle(nodes) {
    const done = new Set();
    const open = new Set();
    const visit = (node) => {
        if (open.has(node))
            return true;
        if (done.has(node))
            return false;
        open.add(node);
        const found = node.inPlace.some(visit);
        open.delete(node);
        done.add(node);
        return found;
    };
    return [...nodes].some(visit);
}
