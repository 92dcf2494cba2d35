import { type Simulator, type SimulatorOptions } from './simulator.js';
export interface StartOptions extends SimulatorOptions {
    /** 0, the default, takes any free port. */
    port?: number;
}
export interface RunningSimulator extends Simulator {
    /** Such as `http://127.0.0.1:49152`, without a slash at its end. */
    readonly url: string;
    readonly port: number;
}
/** Starts a simulator with a server of its own; rejects if the port is taken. */
export declare function startSimulator(options?: StartOptions): Promise<RunningSimulator>;
