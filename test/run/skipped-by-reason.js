/** Returns a map of reasons to the titles of skipped tests, which end with their reason in brackets. */
export function skippedByReason(skipped) {
  const byReason = new Map();
  for (const skip of skipped) {
    const { title, reason = 'no reason given' } = split(skip);
    byReason.set(reason, [...(byReason.get(reason) ?? []), title]);
  }
  return byReason;
}

/** Both may have brackets: the reason is the last pair that is closed. */
function split(skip) {
  if (!skip.endsWith(')')) return { title: skip };
  let depth = 0;
  for (let at = skip.length - 1; at > 0; at -= 1) {
    depth += Number(skip[at] === ')') - Number(skip[at] === '(');
    if (depth === 0) return { title: skip.slice(0, at).trim(), reason: skip.slice(at + 1, -1) };
  }
  return { title: skip };
}
