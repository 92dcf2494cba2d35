export const isLiveState = (state) => Object.hasOwn(motions, state);
const { sin, abs, PI, max, min } = Math;
const number = (value) => value.toFixed(2);
export const line = { round: false, at: (u, v) => `${number(9 + 22 * u)} ${number(20 - 9 * v)}` };
export const ring = {
    round: true,
    at(u, v) {
        const angle = 2 * PI * u + PI / 2;
        const radius = 59 + 7 * v;
        return `${number(radius * Math.cos(angle))} ${number(radius * sin(angle))}`;
    },
};
const indices = (count) => [...Array(count).keys()];
const every = (count, draw) => indices(count).map(draw).join('');
function along({ round, at }, from, to, across = (_u) => 0) {
    const steps = Math.ceil(abs(to - from) * (round ? 72 : 28)) || 1;
    const points = indices(steps + 1).map(step => from + ((to - from) * step) / steps);
    return `M${points.map(u => at(u, across(u))).join('L')}`;
}
const across = ({ at }, u, from, to) => `M${at(u, from)}L${at(u, to)}`;
function dot({ round, at }, u, v) {
    const radius = round ? 2.4 : 1;
    const half = (way) => `a${radius} ${radius} 0 1 0 ${way * radius * 2} 0`;
    return `M${at(u, v)}m${-radius} 0${half(1)}${half(-1)}`;
}
export const motions = {
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
    speaking(ground, { time, loud }) {
        const wave = (turns, speed, part) => (u) => {
            const ends = ground.round ? 1 : sin(PI * u);
            return ends * (0.14 + 0.86 * loud(0.1)) * part * sin(2 * PI * turns * u - speed * time);
        };
        const [one, other] = ground.round ? [9, 6] : [1.5, 1];
        return [along(ground, 0, 1, wave(one, 5, 0.9)), along(ground, 0, 1, wave(other, -3.5, 0.7))];
    },
    thinking(ground, { time }) {
        const turn = ground.round ? time * 0.15 : 0;
        const dots = every(3, index => {
            const u = ground.round ? turn + 0.42 + index * 0.08 : 0.12 + index * 0.38;
            return dot(ground, u, 0.75 * max(0, sin(4.5 * time - index * 0.9)));
        });
        return [dots, ground.round ? along(ground, 0, 1) : ''];
    },
    working(ground, { time }) {
        const count = ground.round ? 12 : 3;
        const move = (time * (ground.round ? 0.6 : 0.8)) % 1;
        const teeth = every(count + 1, index => {
            const from = (index + move - 0.5) / count;
            const to = from + 0.5 / count;
            if (ground.round)
                return index < count ? along(ground, from, to) : '';
            return to > 0 && from < 1 ? along(ground, max(0, from), min(1, to)) : '';
        });
        return [teeth, ''];
    },
    connecting(ground, { time }) {
        if (ground.round)
            return [along(ground, time * 0.7, time * 0.7 + 0.22), along(ground, 0, 1)];
        const middle = 0.5 + 0.36 * sin(3 * time);
        return [along(ground, middle - 0.14, middle + 0.14), along(ground, 0, 1)];
    },
    reconnecting(ground, { time }) {
        const gap = 0.11 + 0.07 * sin(3 * time);
        if (!ground.round)
            return [along(ground, 0, 0.5 - gap) + along(ground, 0.5 + gap, 1), ''];
        return [along(ground, gap - 0.25, 0.25 - gap) + along(ground, 0.25 + gap, 0.75 - gap), ''];
    },
    muted(ground) {
        if (ground.round)
            return [along(ground, 0.04, 0.46) + along(ground, 0.54, 0.96), ''];
        return [`${along(ground, 0, 1)}M${ground.at(0.3, -1)}L${ground.at(0.7, 1)}`, ''];
    },
};
