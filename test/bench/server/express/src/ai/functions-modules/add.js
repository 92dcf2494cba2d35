export function add({ a, b }) {
  return { sum: a + b };
}
