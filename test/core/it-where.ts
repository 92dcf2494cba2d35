/**
 * Returns `it` for browsers that can do something. In all others the test is a visible skip, and its title ends with
 * the reason.
 */
export function itWhere(can: boolean, reason: string): (title: string, run: () => unknown) => void {
  return (title, run) => {
    if (can) it(title, async () => void (await run()));
    else it.skip(`${title} (${reason})`);
  };
}
