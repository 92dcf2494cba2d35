import { parseFunctionList, parseRouteList } from '../../contract/schema.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { AppFunction, PageFunction } from '../../core/model/function.js';
import { addRoutes, type Route, usableRoutes } from '../../core/model/routes.js';
import type { ToolBridge } from '../../core/model/tool.js';
import type { ConnectRequest } from '../../core/ports/connection.js';
import { mergeFunctions } from '../../core/tools/merge-functions.js';
import { buildToolset, type Toolset } from './tools.js';

type BackendFunction = Omit<AppFunction, 'origin'>;

/** Makes the toolsets of a connection's agents, which change with the page's functions. */
export class ToolsetFactory {
  readonly #request: ConnectRequest;
  readonly #backend: readonly BackendFunction[];
  readonly #shared: readonly PageFunction[];
  readonly #warn: Warn;
  #routes: readonly Route[];
  #bridge: ToolBridge;
  #page: readonly PageFunction[];

  constructor(request: ConnectRequest) {
    this.#request = request;
    this.#backend = backendFunctions(request);
    this.#shared = request.team.shared;
    this.#warn = eachOnce(request.listener.warn);
    this.#routes = this.#allRoutes(request.routes);
    this.#bridge = request.bridge(this.#routes);
    this.#page = request.pageFunctions;
  }

  /** Replaces the page's functions in the toolsets that are made from now on. */
  use(pageFunctions: readonly PageFunction[]): void {
    this.#page = pageFunctions;
  }

  get routes(): readonly Route[] {
    return this.#routes;
  }

  /** The names of routes and functions, which the user may say. */
  get names(): readonly string[] {
    return [...this.#routes, ...this.#page, ...this.#shared, ...this.#backend].map(({ name }) => name);
  }

  /** Replaces the page's routes. */
  useRoutes(routes: readonly unknown[]): void {
    this.#routes = this.#allRoutes(routes);
    this.#bridge = this.#request.bridge(this.#routes);
  }

  #allRoutes(routes: unknown): Route[] {
    return allRoutes(routes, this.#request.routeList, this.#warn);
  }

  /** Returns the tools of an agent with these functions of its own. */
  toolset(own: readonly PageFunction[]): Toolset {
    const shared = mergeFunctions([...this.#page, ...this.#shared], this.#backend, this.#warn);
    return buildToolset(this.#routes, withOwn(own, shared, this.#warn), this.#bridge, this.#warn);
  }
}

/** Warns once for each problem, because functions and routes are checked again after each change. */
function eachOnce(warn: Warn): Warn {
  const warned = new Set<string>();
  return (code, detail = '', cause) => {
    const key = `${code} ${detail}`;
    // Failures of calls pass through here too, and may be reported repeatedly.
    if (/^(function|route)/.test(code)) {
      if (warned.has(key)) return;
      warned.add(key);
    }
    warn(code, detail, cause);
  };
}

function allRoutes(routes: unknown, routeList: unknown, warn: Warn): Route[] {
  const own = usableRoutes(routes, warn);
  if (routeList === undefined) return own;
  const { items, warnings } = parseRouteList(routeList);
  for (const warning of warnings) warn('routes-unavailable', warning);
  return addRoutes(own, usableRoutes(items, warn));
}

function backendFunctions({ functionList, listener: { warn } }: ConnectRequest): BackendFunction[] {
  const list = functionList === undefined ? { items: [], warnings: [] } : parseFunctionList(functionList);
  for (const warning of list.warnings) warn('functions-unavailable', warning);
  return list.items.map(item => {
    const { name, description = '', parameters, timeout_ms: timeoutMs, silent, requires_approval } = item;
    return { name, description, parameters, timeoutMs, silent, requiresApproval: requires_approval };
  });
}

/** Merges an agent's own functions with the shared ones. If names clash, its own function is kept. */
function withOwn(own: readonly PageFunction[], shared: readonly AppFunction[], warn: Warn): AppFunction[] {
  const names = new Set(own.map(({ name }) => name));
  for (const { name } of shared)
    if (names.has(name)) warn('function-clash', `An agent’s own “${name}” is used, the shared one is not.`);
  const mine = own.map(definition => ({ ...definition, origin: 'page' as const }));
  return [...mine, ...shared.filter(({ name }) => !names.has(name))];
}
