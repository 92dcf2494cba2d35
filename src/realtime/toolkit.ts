import type { RealtimeAgent } from '@openai/agents/realtime';
import { parseFunctionList, parseRouteList } from '../contract/schema.js';
import type { ConnectRequest, ToolBridge } from '../core/connection.js';
import type { Warn } from '../core/errors.js';
import { type AppFunction, mergeFunctions, type PageFunction } from '../core/functions.js';
import { addRoutes, type Route, usableRoutes } from '../core/routes.js';
import { createToolBridge } from '../core/tool-bridge.js';
import { buildAgent } from './agent.js';
import { buildTools, type Toolbox } from './tools.js';

type BackendFunction = Omit<AppFunction, 'origin'>;

interface Kit {
  readonly toolbox: Toolbox;
  readonly agent: RealtimeAgent;
  /** What the model is told of it, to see whether it has changed. */
  readonly told: string;
}

/** What the agent can do over one connection: it changes when the page's functions do. */
export class Toolkit {
  readonly #routes: readonly Route[];
  readonly #backend: readonly BackendFunction[];
  readonly #bridge: ToolBridge;
  readonly #warn: Warn;
  #kit: Kit;

  constructor(request: ConnectRequest) {
    this.#routes = allRoutes(request);
    this.#backend = backendFunctions(request);
    this.#bridge = createToolBridge(request.scope, this.#routes);
    this.#warn = eachOnce(request.listener.warn);
    this.#kit = this.#build(request.pageFunctions);
  }

  get toolbox(): Toolbox {
    return this.#kit.toolbox;
  }

  get agent(): RealtimeAgent {
    return this.#kit.agent;
  }

  /** Takes these functions of the page instead of those before. True where the model has to be told. */
  use(pageFunctions: readonly PageFunction[]): boolean {
    const { told } = this.#kit;
    this.#kit = this.#build(pageFunctions);
    return this.#kit.told !== told;
  }

  #build(pageFunctions: readonly PageFunction[]): Kit {
    const functions = mergeFunctions(pageFunctions, this.#backend, this.#warn);
    const toolbox = buildTools(this.#routes, functions, this.#bridge, this.#warn);
    const agent = buildAgent(this.#routes, toolbox);
    return { toolbox, agent, told: JSON.stringify([agent.instructions, toolbox.tools]) };
  }
}

/** Functions are looked at again after each change; what is wrong with one is told once. */
function eachOnce(warn: Warn): Warn {
  const told = new Set<string>();
  return (code, detail = '', cause) => {
    const key = `${code} ${detail}`;
    // What goes wrong in calls comes by here too, and may well happen twice.
    if (code.startsWith('function-')) {
      if (told.has(key)) return;
      told.add(key);
    }
    warn(code, detail, cause);
  };
}

function allRoutes({ routes, routeList, listener: { warn } }: ConnectRequest): Route[] {
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
