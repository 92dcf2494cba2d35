import type { PageFunction } from '../../core/model/function.js';
import { type Route } from '../../core/model/routes.js';
import type { ConnectRequest } from '../../core/ports/connection.js';
import { type Toolset } from './tools.js';
/** Makes the toolsets of a connection's agents, which change with the page's functions. */
export declare class ToolsetFactory {
    #private;
    constructor(request: ConnectRequest);
    /** Replaces the page's functions in the toolsets that are made from now on. */
    use(pageFunctions: readonly PageFunction[]): void;
    get routes(): readonly Route[];
    /** The names of routes and functions, which the user may say. */
    get names(): readonly string[];
    /** Replaces the page's routes. */
    useRoutes(routes: readonly unknown[]): void;
    /** Returns the tools of an agent with these functions of its own. */
    toolset(own: readonly PageFunction[]): Toolset;
}
