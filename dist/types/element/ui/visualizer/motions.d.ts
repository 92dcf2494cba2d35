import type { UiState } from '../base/view.js';
/** The states in which a call is live. */
export type LiveState = Exclude<UiState, 'idle' | 'paused' | 'ended' | 'error'>;
export declare const isLiveState: (state: UiState) => state is LiveState;
/** The input of a picture at one moment. */
export interface Moment {
    /** In seconds. */
    readonly time: number;
    /** Returns the level from 0 to 1: now for `ago` 0, about half a second ago for 1. */
    readonly loud: (ago: number) => number;
}
/**
 * The coordinate system of a picture: along a line, or around the launcher. `u` runs from 0 to 1 along it, `v` from -1
 * to 1 across it.
 */
export interface Ground {
    readonly round: boolean;
    /** Returns a point in SVG path syntax. */
    readonly at: (u: number, v: number) => string;
}
/** The two paths of a picture; the second one is drawn fainter. */
export type Strokes = readonly [string, string];
export type Motion = (ground: Ground, moment: Moment) => Strokes;
/** From left to right through the middle of a box of 40 by 40. */
export declare const line: Ground;
/** Around the launcher, starting at the bottom, so that the middle of a line is at the top. */
export declare const ring: Ground;
/** Each state has its own shape, also without motion. */
export declare const motions: Readonly<Record<LiveState, Motion>>;
