import { type Simulator, type SimulatorOptions } from './simulator.js';
export interface StartOptions extends SimulatorOptions {
    /** Default: 0, which picks any free port. */
    port?: number;
}
export interface RunningSimulator extends Simulator {
    /** Such as `http://127.0.0.1:49152` or `http://[::1]:49152`, without a trailing slash. */
    readonly url: string;
    readonly port: number;
}
/** Starts a simulator on its own HTTP server. Rejects if the port is taken. */
export declare function startSimulator(options?: StartOptions): Promise<RunningSimulator>;
