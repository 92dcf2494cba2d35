import type { UiState } from '../base/view.js';
/** The states in which a call is live. */
export type LiveState = Exclude<UiState, 'idle' | 'paused' | 'ended' | 'error'>;
export declare const isLiveState: (state: UiState) => state is LiveState;
/** What a picture is drawn from at one moment. */
export interface Moment {
    /** In seconds. */
    readonly time: number;
    /** How loud it has been, from 0 to 1: at 0 now, at 1 about half a second ago. */
    readonly loud: (ago: number) => number;
}
/**
 * Where things are drawn: along a line, or around the launcher. `u` goes from 0 to 1 along it, `v` from -1 to 1
 * across it.
 */
export interface Ground {
    readonly round: boolean;
    /** The point as it stands in an SVG path. */
    readonly at: (u: number, v: number) => string;
}
/** The two paths of a picture; the second one is fainter. */
export type Strokes = readonly [string, string];
export type Motion = (ground: Ground, moment: Moment) => Strokes;
/** From left to right through the middle of a box of 40 by 40. */
export declare const line: Ground;
/** Around a circle with the radius 50, from its bottom: what happens in the middle of a line is on top. */
export declare const ring: Ground;
/** Each has a shape of its own, also without motion. */
export declare const motions: Readonly<Record<LiveState, Motion>>;
