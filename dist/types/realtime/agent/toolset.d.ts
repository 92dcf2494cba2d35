import type { PageFunction } from '../../core/model/function.js';
import { type Route } from '../../core/model/routes.js';
import type { ConnectRequest } from '../../core/ports/connection.js';
import { type Toolset } from './tools.js';
/** What the agents of a connection can do: it changes when the page's functions do. */
export declare class ToolsetFactory {
    #private;
    readonly routes: readonly Route[];
    constructor(request: ConnectRequest);
    /** Takes these functions of the page instead of those before, for the toolsets that are made from now on. */
    use(pageFunctions: readonly PageFunction[]): void;
    /** The tools of an agent with these functions of its own. */
    toolset(own: readonly PageFunction[]): Toolset;
}
