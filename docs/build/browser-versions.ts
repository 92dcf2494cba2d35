import compat from '@mdn/browser-compat-data' with { type: 'json' };

export type BrowserName = 'chrome' | 'edge' | 'firefox' | 'safari' | 'safari_ios';

/** The names of `browserslist`, which has one that is not the data's. */
export const browserNames: Readonly<Record<string, BrowserName>> = {
  chrome: 'chrome',
  edge: 'edge',
  firefox: 'firefox',
  safari: 'safari',
  ios_saf: 'safari_ios',
};

interface Support {
  readonly version_added: string | false;
  readonly version_removed?: string;
  readonly prefix?: string;
  readonly alternative_name?: string;
  readonly partial_implementation?: boolean;
  readonly flags?: unknown;
}

type Entry = { readonly [name: string]: Entry } & {
  readonly __compat?: { readonly support: Readonly<Record<BrowserName, Support | readonly Support[]>> };
};

/** Which release of the data the page is made from. */
export const dataVersion = compat.__meta.version;

/** Whether the data knows the key, such as `css.selectors.has`. */
export const isKnown = (key: string): boolean => entryAt(key)?.__compat !== undefined;

/**
 * The oldest version of a browser that has all the keys; undefined if none does. Throws for an unknown key. What needs
 * a flag, a prefix or another name does not count, nor what a later version has dropped or completed.
 */
export function firstVersion(keys: readonly string[], browser: BrowserName): string | undefined {
  const versions = keys.map(key => supportOf(key, browser).find(isPlain)?.version_added || undefined);
  if (versions.includes(undefined)) return undefined;
  return (versions as string[]).map(plainVersion).sort(byVersion).at(-1);
}

/** Whether a version of a browser has the feature, if only under a prefix or in part. Throws for an unknown key. */
export const isIn = (key: string, browser: BrowserName, version: string): boolean =>
  supportIn(key, browser, version).length > 0;

/** The prefix without which a version of a browser does not know the feature; undefined if it needs none. */
export function prefixIn(key: string, browser: BrowserName, version: string): string | undefined {
  const found = supportIn(key, browser, version);
  return found.every(({ prefix }) => prefix) ? found[0]?.prefix : undefined;
}

function supportIn(key: string, browser: BrowserName, version: string): readonly Support[] {
  return supportOf(key, browser).filter(
    ({ version_added: added, version_removed: removed, flags }) =>
      !flags &&
      isVersion(added) &&
      byVersion(plainVersion(added), version) <= 0 &&
      !(removed && byVersion(plainVersion(removed), version) <= 0),
  );
}

/** Numbers compare as numbers: 16.4 is older than 16.10. */
export function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function supportOf(key: string, browser: BrowserName): readonly Support[] {
  const support = entryAt(key)?.__compat?.support[browser];
  if (!support) throw new Error(`@mdn/browser-compat-data has no “${key}” for ${browser}.`);
  return [support].flat() as Support[];
}

function entryAt(key: string): Entry | undefined {
  return key.split('.').reduce<Entry | undefined>((entry, name) => entry?.[name], compat as unknown as Entry);
}

const isPlain = (support: Support): boolean =>
  isVersion(support.version_added) &&
  !support.version_removed &&
  !support.flags &&
  !support.prefix &&
  !support.alternative_name &&
  !support.partial_implementation;

/** A preview is no version that visitors have. */
const isVersion = (added: string | false): added is string => /^≤?\d/.test(String(added));

const plainVersion = (version: string): string => version.replace('≤', '');
