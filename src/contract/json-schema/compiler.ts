import { FillIn } from './fill-in.js';
import { isRecord, namedSchemas, text } from './given.js';
import { arrayKeywords, unevaluatedItems } from './keywords/arrays.js';
import { combinedKeywords } from './keywords/combined.js';
import { numberKeywords } from './keywords/numbers.js';
import { objectKeywords, unevaluatedProperties } from './keywords/objects.js';
import { stringKeywords } from './keywords/strings.js';
import { valueKeywords } from './keywords/values.js';
import { apply, type Here, type Keywords, type Node } from './node.js';
import { References } from './references.js';
import { Run } from './run.js';

/** Keywords that check nothing, but must be readable for the readers of the schema. */
const notes: Keywords = {
  $defs: (given, { at, inner }) => void namedSchemas(given, at, inner),
  title: (given, { at }) => void text(given, at),
  description: (given, { at }) => void text(given, at),
};

const keywords: Keywords = {
  ...notes,
  ...valueKeywords,
  ...numberKeywords,
  ...stringKeywords,
  ...arrayKeywords,
  ...objectKeywords,
  ...combinedKeywords,
};

const lastKeywords: Keywords = { unevaluatedProperties, unevaluatedItems };

/** Keywords that need no test, and those that another one reads. */
const others = ['default', 'examples', 'definitions', 'then', 'else', 'deprecated', 'readOnly', 'writeOnly'];

/** Whether an object with this key may be JSON Schema. */
export function isKeyword(key: string): boolean {
  return (
    /^(\$|x-)/.test(key) ||
    [keywords, lastKeywords].some(table => Object.hasOwn(table, key)) ||
    others.includes(key)
  );
}

/** Nested schemas, references included. More would exhaust the stack. */
const MAX_DEPTH = 300;

/** Compiles the schemas of one document. Each object becomes one node, so references may form circles. */
export class Compiler {
  readonly #nodes = new Map<object, Node>();
  readonly #references: References;
  readonly #root: Readonly<Record<string, unknown>>;
  #depth = 0;

  constructor(root: Readonly<Record<string, unknown>>) {
    this.#root = root;
    this.#references = new References(root);
  }

  /** Compiles the document. Throws a TypeError if it is unusable. */
  compileRoot(): Node {
    const node = this.compile(this.#root, '');
    if (hasCircle(this.#nodes.values())) throw new TypeError('the schema refers to itself without end');
    return node;
  }

  /** Returns a function that completes payloads of the compiled document. */
  fillIn(withDefaults: boolean): (payload: unknown, spend: Run['spend']) => unknown {
    const known = new Map<unknown, boolean>();
    const acceptsNull = (schema: unknown): boolean => {
      const accepts = known.get(schema) ?? apply(this.compile(schema, ''), null, undefined, new Run());
      known.set(schema, accepts);
      return accepts;
    };
    const { fill } = new FillIn(this.#references, acceptsNull, withDefaults);
    return (payload, spend) => fill(this.#root, payload, spend);
  }

  /** Compiles a schema of the document; `at` names it in error texts. */
  readonly compile = (schema: unknown, at: string): Node => {
    if (typeof schema === 'boolean') return schema ? everything : nothing;
    if (!isRecord(schema)) throw new TypeError(`"${at}" must be a schema`);
    if ('~standard' in schema || '_def' in schema)
      throw new TypeError(
        `"${at}" is a schema of a library inside JSON Schema: write all of it with the library`,
      );
    const known = this.#nodes.get(schema);
    if (known) return known;
    const node: Node = { tests: [], last: [], inPlace: [] };
    this.#nodes.set(schema, node);
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new TypeError('the schema is nested too deeply');
    this.#fill(node.tests, keywords, schema, at, node);
    this.#fill(node.last, lastKeywords, schema, at, node);
    this.#depth -= 1;
    return node;
  };

  #fill(tests: Node['tests'], table: Keywords, schema: Here['schema'], at: string, node: Node): void {
    const inPlace = (inner: Node): Node => {
      node.inPlace.push(inner);
      return inner;
    };
    for (const [name, keyword] of Object.entries(table)) {
      if (!Object.hasOwn(schema, name) || schema[name] === undefined) continue;
      const path = at ? `${at}.${name}` : name;
      const test = keyword(schema[name], {
        schema,
        at: path,
        inner: this.compile,
        inPlace: (given, inner) => inPlace(this.compile(given, inner)),
        refer: reference => inPlace(this.compile(this.#references.find(reference, schema), path)),
      });
      if (test) tests.push(test);
    }
  }
}

const everything: Node = { tests: [], last: [], inPlace: [] };
const nothing: Node = {
  tests: [(_, place, run) => run.fail(place, 'No value is allowed here.', true)],
  last: [],
  inPlace: [],
};

/** Whether schemas apply each other to the same value in a circle. */
function hasCircle(nodes: Iterable<Node>): boolean {
  const done = new Set<Node>();
  const open = new Set<Node>();
  const visit = (node: Node): boolean => {
    if (open.has(node)) return true;
    if (done.has(node)) return false;
    open.add(node);
    const found = node.inPlace.some(visit);
    open.delete(node);
    done.add(node);
    return found;
  };
  return [...nodes].some(visit);
}
