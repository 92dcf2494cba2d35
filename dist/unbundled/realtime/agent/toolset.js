import { parseFunctionList, parseRouteList } from '../../contract/schema.js';
import { addRoutes, usableRoutes } from '../../core/model/routes.js';
import { mergeFunctions } from '../../core/tools/merge-functions.js';
import { buildToolset } from './tools.js';
export class ToolsetFactory {
    #request;
    #backend;
    #shared;
    #warn;
    #routes;
    #bridge;
    #page;
    constructor(request) {
        this.#request = request;
        this.#backend = backendFunctions(request);
        this.#shared = request.team.shared;
        this.#warn = eachOnce(request.listener.warn);
        this.#routes = this.#allRoutes(request.routes);
        this.#bridge = request.bridge(this.#routes);
        this.#page = request.pageFunctions;
    }
    use(pageFunctions) {
        this.#page = pageFunctions;
    }
    get routes() {
        return this.#routes;
    }
    get names() {
        return [...this.#routes, ...this.#page, ...this.#shared, ...this.#backend].map(({ name }) => name);
    }
    useRoutes(routes) {
        this.#routes = this.#allRoutes(routes);
        this.#bridge = this.#request.bridge(this.#routes);
    }
    #allRoutes(routes) {
        return allRoutes(routes, this.#request.routeList, this.#warn);
    }
    toolset(own) {
        const shared = mergeFunctions([...this.#page, ...this.#shared], this.#backend, this.#warn);
        return buildToolset(this.#routes, withOwn(own, shared, this.#warn), this.#bridge, this.#warn);
    }
}
function eachOnce(warn) {
    const warned = new Set();
    return (code, detail = '', cause) => {
        const key = `${code} ${detail}`;
        if (/^(function|route)/.test(code)) {
            if (warned.has(key))
                return;
            warned.add(key);
        }
        warn(code, detail, cause);
    };
}
function allRoutes(routes, routeList, warn) {
    const own = usableRoutes(routes, warn);
    if (routeList === undefined)
        return own;
    const { items, warnings } = parseRouteList(routeList);
    for (const warning of warnings)
        warn('routes-unavailable', warning);
    return addRoutes(own, usableRoutes(items, warn));
}
function backendFunctions({ functionList, listener: { warn } }) {
    const list = functionList === undefined ? { items: [], warnings: [] } : parseFunctionList(functionList);
    for (const warning of list.warnings)
        warn('functions-unavailable', warning);
    return list.items.map(item => {
        const { name, description = '', parameters, timeout_ms: timeoutMs, silent, requires_approval } = item;
        return { name, description, parameters, timeoutMs, silent, requiresApproval: requires_approval };
    });
}
function withOwn(own, shared, warn) {
    const names = new Set(own.map(({ name }) => name));
    for (const { name } of shared)
        if (names.has(name))
            warn('function-clash', `An agent’s own “${name}” is used, the shared one is not.`);
    const mine = own.map(definition => ({ ...definition, origin: 'page' }));
    return [...mine, ...shared.filter(({ name }) => !names.has(name))];
}
