import type { UiState } from '../base/view.js';

/** The states in which a call is live. */
export type LiveState = Exclude<UiState, 'idle' | 'paused' | 'ended' | 'error'>;

export const isLiveState = (state: UiState): state is LiveState => Object.hasOwn(motions, state);

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

const { sin, abs, PI, max, min } = Math;

const number = (value: number): string => value.toFixed(2);

/** From left to right through the middle of a box of 40 by 40. */
export const line: Ground = { round: false, at: (u, v) => `${number(9 + 22 * u)} ${number(20 - 9 * v)}` };

/** Around the launcher, starting at the bottom, so that the middle of a line is at the top. */
export const ring: Ground = {
  round: true,
  at(u, v) {
    const angle = 2 * PI * u + PI / 2;
    const radius = 59 + 7 * v;
    return `${number(radius * Math.cos(angle))} ${number(radius * sin(angle))}`;
  },
};

/** Avoids `Array.from`, which old libraries on some pages replace with a version without a map function. */
const indices = (count: number): number[] => [...Array(count).keys()];

const every = (count: number, draw: (index: number) => string): string => indices(count).map(draw).join('');

/** A line along the ground. */
function along({ round, at }: Ground, from: number, to: number, across = (_u: number) => 0): string {
  const steps = Math.ceil(abs(to - from) * (round ? 72 : 28)) || 1;
  const points = indices(steps + 1).map(step => from + ((to - from) * step) / steps);
  return `M${points.map(u => at(u, across(u))).join('L')}`;
}

/** A line across the ground. */
const across = ({ at }: Ground, u: number, from: number, to: number): string =>
  `M${at(u, from)}L${at(u, to)}`;

/** A circle small enough for its stroke to fill it. */
function dot({ round, at }: Ground, u: number, v: number): string {
  const radius = round ? 2.4 : 1;
  const half = (way: number) => `a${radius} ${radius} 0 1 0 ${way * radius * 2} 0`;
  return `M${at(u, v)}m${-radius} 0${half(1)}${half(-1)}`;
}

/** Each state has its own shape, also without motion. */
export const motions: Readonly<Record<LiveState, Motion>> = {
  /** Bars: the visitor's voice spreads from the middle outwards. */
  listening(ground, { loud }) {
    const count = ground.round ? 32 : 5;
    const bars = every(count, index => {
      const u = (index + (ground.round ? 0 : 0.5)) / count;
      const far = abs(u - 0.5) * 2;
      const high = max(0.01, loud(far) * (1 - far * 0.45));
      return ground.round ? across(ground, u, -0.6, -0.6 + 1.6 * high) : across(ground, u, -high, high);
    });
    return [bars, ''];
  },
  /** A wave with the agent's level. */
  speaking(ground, { time, loud }) {
    const wave = (turns: number, speed: number, part: number) => (u: number) => {
      const ends = ground.round ? 1 : sin(PI * u);
      return ends * (0.14 + 0.86 * loud(0.1)) * part * sin(2 * PI * turns * u - speed * time);
    };
    const [one, other] = ground.round ? [9, 6] : [1.5, 1];
    return [along(ground, 0, 1, wave(one, 5, 0.9)), along(ground, 0, 1, wave(other, -3.5, 0.7))];
  },
  /** Three dots that jump one after the other. */
  thinking(ground, { time }) {
    const turn = ground.round ? time * 0.15 : 0;
    const dots = every(3, index => {
      const u = ground.round ? turn + 0.42 + index * 0.08 : 0.12 + index * 0.38;
      return dot(ground, u, 0.75 * max(0, sin(4.5 * time - index * 0.9)));
    });
    return [dots, ground.round ? along(ground, 0, 1) : ''];
  },
  /** The teeth of a turning wheel. */
  working(ground, { time }) {
    const count = ground.round ? 12 : 3;
    const move = (time * (ground.round ? 0.6 : 0.8)) % 1;
    const teeth = every(count + 1, index => {
      const from = (index + move - 0.5) / count;
      const to = from + 0.5 / count;
      if (ground.round) return index < count ? along(ground, from, to) : '';
      return to > 0 && from < 1 ? along(ground, max(0, from), min(1, to)) : '';
    });
    return [teeth, ''];
  },
  /** A short segment that moves along a track. */
  connecting(ground, { time }) {
    if (ground.round) return [along(ground, time * 0.7, time * 0.7 + 0.22), along(ground, 0, 1)];
    const middle = 0.5 + 0.36 * sin(3 * time);
    return [along(ground, middle - 0.14, middle + 0.14), along(ground, 0, 1)];
  },
  /** Two ends that approach each other and part again. */
  reconnecting(ground, { time }) {
    const gap = 0.11 + 0.07 * sin(3 * time);
    if (!ground.round) return [along(ground, 0, 0.5 - gap) + along(ground, 0.5 + gap, 1), ''];
    return [along(ground, gap - 0.25, 0.25 - gap) + along(ground, 0.25 + gap, 0.75 - gap), ''];
  },
  /** A crossed-out line, or a ring with gaps. */
  muted(ground) {
    if (ground.round) return [along(ground, 0.04, 0.46) + along(ground, 0.54, 0.96), ''];
    return [`${along(ground, 0, 1)}M${ground.at(0.3, -1)}L${ground.at(0.7, 1)}`, ''];
  },
};
