// Runs in the page: shows the built element in a state, without a call. The session's state is replaced; the
// element itself is real.

// Pictures show what every browser has, not the permission control that only some have.
delete globalThis.HTMLMicrophoneElement;
delete globalThis.HTMLUserMediaElement;

const now = Date.UTC(2030, 0, 1);
// Stops countdowns.
Date.now = () => now;

const silent = { input: 0, output: 0 };
const start = {
  status: 'idle',
  activity: 'idle',
  muted: false,
  transcriptLength: 0,
  error: null,
  resumable: false,
  usage: null,
  tools: [],
  approvals: [],
  waitingFor: undefined,
  ended: false,
  limit: null,
  toolRuns: [],
  talking: false,
};

const fonts = ['400', '600', '700'].flatMap(weight => [
  `${weight} 15px Inter`,
  `${weight} 15px "Noto Sans Arabic"`,
]);

/** The transcript in Arabic, for pages with right-to-left text. */
const arabic = {
  'When do you open on Saturday?': 'متى تفتحون يوم السبت؟',
  'At nine. Shall I open the page with all opening hours?': 'في التاسعة. هل أفتح صفحة جميع ساعات العمل؟',
  'Yes, please.': 'نعم، من فضلك.',
};

/** Resolves once every font of the pictures is loaded. */
globalThis.loadFonts = () => Promise.all(fonts.map(font => document.fonts.load(font, 'aء')));

/** Shows only one element in this state, and resolves once it is rendered. */
globalThis.show = async ({ attributes, changes, press, shows }, { theme, lang, dir }) => {
  Object.assign(document.documentElement, { lang, dir });
  document.documentElement.dataset.theme = theme;
  localStorage.clear();
  sessionStorage.clear();
  const element = document.createElement('navai-voice');
  for (const [name, value] of Object.entries({ theme, resume: 'none', ...attributes }))
    element.setAttribute(name, value);
  const tell = replaceSession(element);
  document.querySelector('navai-voice')?.remove();
  document.querySelector('main').after(element);
  await drawn(element);
  const caret = new CSSStyleSheet();
  caret.replaceSync('* { caret-color: transparent !important }');
  element.shadowRoot.adoptedStyleSheets.push(caret);
  for (const step of changes) {
    tell(step);
    await drawn(element);
  }
  for (const part of press) (await found(element, `[part~=${part}]`)).click();
  for (const selector of shows) await found(element, selector);
  await wordsOf(element, lang);
  await drawn(element);
};

function replaceSession(element) {
  const { session } = element;
  let state = start;
  let entries = [];
  let levels = silent;
  const replace = (name, get) => Object.defineProperty(session, name, { get, configurable: true });
  replace('state', () => state);
  replace('levels', () => levels);
  session.latest = count => (count > 0 ? entries.slice(-count) : []);
  session.snapshot = () => ({ ...state, transcript: entries });
  session.start = async () => {};
  session.resume = async () => {};
  return ({ entries: said = entries, levels: heard = silent, limit, error = null, ...rest }) => {
    const { lang } = document.documentElement;
    entries = said.map(entry => ({ ...entry, text: (lang === 'ar' && arabic[entry.text]) || entry.text }));
    levels = heard;
    state = { ...start, ...rest, error, transcriptLength: entries.length, limit: near(limit) };
    announce(element, state);
    element.requestUpdate();
  };
}

/** Emits the event of a change, which some parts of the UI listen to. */
function announce(element, { status }) {
  const previous = element.dataset.shown ?? 'idle';
  element.dataset.shown = status;
  if (status !== previous)
    element.dispatchEvent(Object.assign(new Event('navai-status', { bubbles: true }), { status, previous }));
}

function near(limit) {
  if (!limit) return null;
  const { kind, secondsLeft } = limit;
  return { kind, endsAt: secondsLeft === undefined ? undefined : now + secondsLeft * 1000 };
}

/** Languages are loaded on demand. English stays if there is none of that name. */
async function wordsOf(element, lang) {
  await import(`/dist/lang/${lang}.js`).catch(() => {});
  await drawn(element);
}

async function drawn(element) {
  while (!(await element.updateComplete));
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  while (!(await element.updateComplete));
}

/** Waits for an element whose code may still be loading. Fails if it never appears. */
async function found(element, selector) {
  for (let frame = 0; frame < 300; frame += 1) {
    const match = element.shadowRoot.querySelector(selector);
    if (match) return match;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`${selector} is not shown.`);
}
