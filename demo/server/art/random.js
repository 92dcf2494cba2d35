// @ts-check
/** Random, but the same on every run, so that the drawing is stable between page loads. @param {number} seed */
export function seeded(seed) {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return {
    next,
    /** @param {number} low @param {number} high */
    between: (low, high) => low + next() * (high - low),
    /** @template T @param {readonly T[]} values @returns {T} */
    pick: values => /** @type {T} */ (values[Math.floor(next() * values.length)]),
  };
}
