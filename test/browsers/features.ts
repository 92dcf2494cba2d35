/** What a flow takes away from the browser: parts of its API by path, and of CSS by their text in our style sheets. */
export interface Missing {
  readonly apis?: readonly string[];
  readonly css?: readonly string[];
  /** Markup that takes the name of a missing API. */
  readonly markup?: string;
}

/** A feature that not every supported browser or page has. `test/flow/older-browsers.flow.ts` makes a call without it. */
export interface BrowserFeature extends Missing {
  /** Its keys in `@mdn/browser-compat-data`. A browser has the feature if it has them all. */
  readonly keys: readonly string[];
  /** What a visitor gets instead. */
  readonly without: string;
}

/** For what the code does not use: the flow fails if it does. */
const unused = 'Nothing changes: the code does not use it.';
const replaced = 'Nothing changes: our own code does the same.';

const js = (names: readonly string[]): string[] => names.map(name => `javascript.builtins.${name}`);

/** Everything that the code uses, or could use, and that the oldest supported browsers do not all have. */
export const features: Readonly<Record<string, BrowserFeature>> = {
  'AbortSignal.any()': {
    keys: ['api.AbortSignal.any_static'],
    without: replaced,
    apis: ['AbortSignal.any'],
  },
  'URL.canParse()': {
    keys: ['api.URL.canParse_static'],
    without: replaced,
    apis: ['URL.canParse', 'URL.parse'],
  },
  'popover API': {
    keys: ['api.HTMLElement.popover'],
    without:
      'The widget floats by `z-index` instead of the top layer: an open dialog of the page, or a higher `z-index`, covers it.',
    apis: ['showPopover', 'hidePopover', 'togglePopover', 'popover'].map(
      name => `HTMLElement.prototype.${name}`,
    ),
    css: [':popover-open'],
  },
  'Navigation API, and an element has its name': {
    keys: ['api.Navigation'],
    without:
      'The agent opens pages through `location`. A site that handles links by this API alone loads its pages anew, and the call resumes.',
    apis: ['navigation'],
    markup: '<a id="navigation">Menu</a>',
  },
  'requestIdleCallback()': {
    keys: ['api.Window.requestIdleCallback'],
    without: 'Nothing changes: a timer prepares the panel.',
    apis: ['requestIdleCallback'],
  },
  'checkVisibility()': {
    keys: ['api.Element.checkVisibility'],
    without: 'Controls and links of the page count as shown if they have a box.',
    apis: ['Element.prototype.checkVisibility'],
  },
  'Intl.Segmenter': {
    keys: js(['Intl.Segmenter']),
    without: 'Speech of the backend is split into sentences at their punctuation only.',
    apis: ['Intl.Segmenter'],
  },
  'Web Locks': {
    keys: ['api.Navigator.locks'],
    without: 'A duplicated tab may resume the call that the first tab resumes.',
    apis: ['Navigator.prototype.locks'],
  },
  'custom states': {
    keys: ['api.CustomStateSet', 'css.selectors.state'],
    without: 'The page’s `:state()` styles don’t match; everything else works.',
    apis: ['ElementInternals.prototype.states'],
  },
  'choice of a speaker': {
    keys: ['api.HTMLMediaElement.setSinkId'],
    without: 'The options offer no speakers; the system’s own choice counts.',
    apis: ['HTMLMediaElement.prototype.setSinkId'],
  },
  'user activation': {
    keys: ['api.UserActivation'],
    without: 'Nothing changes: the level meter starts without this check.',
    apis: ['Navigator.prototype.userActivation'],
  },
  'captured streams': {
    keys: ['api.HTMLMediaElement.captureStream'],
    without: 'The visualizer does not move with a voice that comes from the backend.',
    apis: ['HTMLMediaElement.prototype.captureStream'],
  },
  'permissions policy': {
    keys: ['api.FeaturePolicy'],
    without: 'A microphone that the page’s policy blocks is reported as refused by the visitor.',
    apis: ['Document.prototype.featurePolicy', 'Document.prototype.permissionsPolicy'],
  },
  'permission queries': {
    keys: ['api.Permissions.permission_microphone'],
    without:
      'After a page load, a voice call waits for a click. A microphone question that was closed is reported as a refusal.',
    apis: ['Navigator.prototype.permissions'],
  },
  prerendering: {
    keys: ['api.Document.prerendering'],
    without: 'Nothing changes: such a browser shows every page that it loads.',
    apis: ['Document.prototype.prerendering', 'Document.prototype.onprerenderingchange'],
  },
  'moveBefore()': {
    keys: ['api.Element.moveBefore'],
    without: 'A page that moves the tag removes and inserts it: in one turn, the call goes on.',
    apis: ['Element.prototype.moveBefore', 'Document.prototype.moveBefore'],
  },
  'visual viewport': {
    keys: ['api.VisualViewport'],
    without: 'On phones, the screen keyboard may cover the lower part of the panel.',
    apis: ['visualViewport'],
  },
  clipboard: {
    keys: ['api.Clipboard.writeText'],
    without: 'Nothing changes: the conversation is copied through a selection.',
    apis: ['Navigator.prototype.clipboard'],
  },
  'streams that are iterable': {
    keys: ['api.ReadableStream.@@asyncIterator'],
    without: 'Nothing changes: streams are read by their reader.',
    apis: ['ReadableStream.prototype.values', 'ReadableStream.prototype.@asyncIterator'],
  },
  'iterator helpers': {
    keys: js(['Iterator.map', 'Iterator.toArray']),
    without: unused,
    apis: [
      'map',
      'filter',
      'take',
      'drop',
      'flatMap',
      'reduce',
      'toArray',
      'forEach',
      'some',
      'every',
      'find',
    ].map(name => `Iterator.prototype.${name}`),
  },
  'set methods': {
    keys: js(['Set.union', 'Set.isSubsetOf']),
    without: unused,
    apis: ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'].map(
      name => `Set.prototype.${name}`,
    ),
  },
  'newer static methods': {
    keys: js([
      'Promise.withResolvers',
      'Promise.try',
      'Object.groupBy',
      'Map.groupBy',
      'Array.fromAsync',
      'RegExp.escape',
    ]),
    without: unused,
    apis: [
      'Promise.withResolvers',
      'Promise.try',
      'Object.groupBy',
      'Map.groupBy',
      'Array.fromAsync',
      'RegExp.escape',
    ],
  },
  'well-formed strings': {
    keys: js(['String.isWellFormed', 'String.toWellFormed']),
    without: replaced,
    apis: ['String.prototype.isWellFormed', 'String.prototype.toWellFormed'],
  },
  'base64 of bytes': {
    keys: js(['Uint8Array.fromBase64', 'Uint8Array.toBase64']),
    without: unused,
    apis: ['Uint8Array.fromBase64', 'Uint8Array.prototype.toBase64'],
  },
  'light-dark()': {
    keys: ['css.types.color.light-dark'],
    without: 'Nothing changes: the colours come from `prefers-color-scheme` and `theme`.',
    css: ['light-dark('],
  },
  ':has()': {
    keys: ['css.selectors.has'],
    without: 'Some distances and focus rings look simpler.',
    css: [':has('],
  },
  ':dir()': {
    keys: ['css.selectors.dir'],
    without: 'Arrows and menus of right-to-left pages are not mirrored.',
    css: [':dir('],
  },
  'field-sizing': {
    keys: ['css.properties.field-sizing'],
    without: 'Nothing changes: a script sets the height of the text field.',
    css: ['field-sizing'],
  },
  'text-wrap': {
    keys: ['css.properties.text-wrap'],
    without: 'The lines of an empty transcript have different lengths.',
    css: ['text-wrap'],
  },
  'overflow-anchor': {
    keys: ['css.properties.overflow-anchor'],
    without: 'Nothing changes: such a browser does not scroll by itself.',
    css: ['overflow-anchor'],
  },
  'CSS resize': {
    keys: ['css.properties.resize'],
    without: 'The text field of an approval keeps its height.',
    css: ['resize:'],
  },
};
