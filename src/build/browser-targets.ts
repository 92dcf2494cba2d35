/** Converts rows of `browserslist` such as `ios_saf >= 16.4`, the oldest browsers that we support, to Vite's `ios16.4`. */
export function browserTargets(browserslist: readonly string[]): string[] {
  return browserslist.map(row => {
    const [, name, version] = /^(chrome|edge|firefox|safari|ios)(?:_saf)? >= ([\d.]+)$/.exec(row) ?? [];
    if (!name) throw new Error(`browserslist: “${row}” is not an oldest version, such as “firefox >= 115”.`);
    return name + version;
  });
}
