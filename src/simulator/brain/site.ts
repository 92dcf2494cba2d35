import { isObject } from '../shape.js';
import type { Fields, Tool } from '../types.js';
import { readName } from './clause.js';
import type { BrainContext } from './decision.js';
import type { Describable } from './matching.js';
import { enumerate, type Phrases } from './phrases.js';
import { type KnownFunction, type KnownRoute, readFunctions, readRoutes } from './prompt.js';
import type { TypedFunction } from './slots.js';

/** A callable function: a tool of its own, or one that `execute_app_function` runs (`typed` is null). */
export type SiteFunction = Describable & ({ typed: TypedFunction } | { typed: null });

/** The pages and functions of a site, read from its session. */
export interface Site {
  routes: KnownRoute[];
  functions: SiteFunction[];
  /** The parameter name of `navigate_to`. */
  targetName: string;
}

const NAVIGATE = 'navigate_to';
const EXECUTE = 'execute_app_function';

export function readSite({ instructions, tools }: BrainContext): Site {
  const navigate = tools.find(tool => tool.name === NAVIGATE);
  const typed = tools.filter(tool => tool.name !== NAVIGATE && tool.name !== EXECUTE).map(asTyped);
  const known = new Set(typed.map(({ name }) => name));
  const opaque = tools.some(tool => tool.name === EXECUTE) ? readFunctions(instructions) : [];
  return {
    routes: navigate ? readRoutes(instructions) : [],
    functions: [...typed, ...opaque.filter(({ name }) => !known.has(name)).map(asOpaque)],
    targetName: Object.keys(propertiesOf(navigate))[0] ?? 'target',
  };
}

/** Lists the pages and functions that the user can ask for. */
export function describeSite({ routes, functions }: Site, phrases: Phrases): string {
  const pages = routes.length
    ? [
        phrases.pages(
          enumerate(
            routes.map(({ name }) => name),
            phrases.or,
          ),
        ),
      ]
    : [];
  const names = functions.map(({ name }) => readName(name).join(' '));
  const actions = names.length ? [phrases.functions(enumerate(names, phrases.and))] : [];
  return [...pages, ...actions].join(' ') || phrases.nothing;
}

function propertiesOf(tool: Tool | undefined): Record<string, Fields> {
  const properties = tool?.parameters?.properties;
  return isObject(properties) ? (properties as Record<string, Fields>) : {};
}

function asTyped(tool: Tool): SiteFunction {
  const { name, description = '' } = tool;
  const properties = propertiesOf(tool);
  const values = Object.values(properties).filter(isObject).flatMap(allowedBy);
  const typed = { name, description, schema: tool.parameters ?? {} };
  return { name, description, parameters: Object.keys(properties), values, typed };
}

function allowedBy(schema: Fields): string[] {
  const items = isObject(schema.items) ? schema.items.enum : undefined;
  const values = schema.enum ?? items;
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : [];
}

const asOpaque = ({ name, description }: KnownFunction): SiteFunction => ({
  ...{ name, description, parameters: [], values: [], typed: null },
});
