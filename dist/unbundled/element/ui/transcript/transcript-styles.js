import { css } from 'lit';
export const transcriptStyles = css `
  .conversation { position: relative; flex: 1 0 0; display: flex; flex-direction: column; min-block-size: 96px; }
  .calm { place-content: center; padding: 16px; overflow-y: auto; }
  /* Some browsers inherit it from the page. Safari knows only the prefixed name. */
  .transcript { user-select: text; -webkit-user-select: text; flex: 1; min-block-size: 0; contain: layout paint; overflow-y: auto; overscroll-behavior: contain; overflow-anchor: none; margin: 0; padding: 16px 16px 8px; }
  .transcript:focus-visible { outline-offset: -3px; border-radius: 8px; }
  .empty { margin: 24px auto; max-inline-size: 24ch; text-align: center; color: var(--quiet); text-wrap: balance; }
  .earlier { display: block; margin: 0 auto 12px; font-size: 13px; }
  .later { block-size: 1px; }

  .entry { position: relative; display: flex; flex-direction: column; align-items: flex-start; margin-block-end: 10px; }
  .entry.user { align-items: flex-end; }
  .plain, .prose {
    margin: 0;
    max-inline-size: 86%;
    padding: 8px 13px;
    border-radius: 16px;
    border-end-start-radius: 5px;
    background: var(--tint);
    overflow-wrap: anywhere;
  }
  .plain { white-space: pre-wrap; }
  /* Each paragraph has its own direction: a message may mix languages. */
  .plain, .prose :is(p, li) { unicode-bidi: plaintext; }
  .user .plain {
    border-radius: 16px;
    border-end-end-radius: 5px;
    background: var(--accent);
    color: var(--on-accent);
  }
  /* A caret where the next words appear. */
  [data-growing] .plain::after, [data-growing] .prose > p:last-child::after {
    content: '';
    display: inline-block;
    inline-size: 2px;
    block-size: 1em;
    margin-inline-start: 3px;
    vertical-align: -0.14em;
    background: currentColor;
    animation: caret 1s steps(2, jump-none) infinite;
  }
  [data-growing] .prose:not(:has(> p:last-child)) { border-block-end: 2px dotted var(--quiet); }
  @keyframes caret { to { opacity: 0; } }

  .prose > *, .prose li > :is(p, ul, ol, pre, blockquote), .prose blockquote > * { margin: 0; }
  .prose > * + *, .prose blockquote > * + *, .prose li > * + p { margin-block-start: 8px; }
  .prose :is(p, li) { white-space: pre-wrap; }
  .prose :is(ul, ol) { padding-inline-start: 22px; }
  .prose li + li { margin-block-start: 4px; }
  .prose li::marker { color: var(--quiet); }
  .prose strong { font-weight: 650; }
  .prose a { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; border-radius: 3px; }
  .prose a[target]::after { content: '\\2197'; content: '\\2197' / ''; font-size: 0.85em; margin-inline-start: 2px; }
  .prose a[target]:dir(rtl)::after { content: '\\2196'; content: '\\2196' / ''; }
  .prose code { padding: 1px 5px; border-radius: 5px; background: var(--surface); font: 0.9em/1.5 ui-monospace, Consolas, monospace; unicode-bidi: isolate; }
  .prose pre { overflow-x: auto; padding: 8px 10px; border-radius: 8px; background: var(--surface); border: 1px solid var(--line); max-inline-size: 100%; }
  .prose pre code { padding: 0; background: none; white-space: pre; overflow-wrap: normal; }
  .prose div { overflow-x: auto; max-inline-size: 100%; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
  .prose table { inline-size: max-content; border-collapse: collapse; font-size: 0.93em; line-height: 1.4; }
  .prose :is(th, td) { padding: 6px 10px; vertical-align: top; overflow-wrap: normal; max-inline-size: 26ch; }
  .prose :is(th, td):not([align]) { text-align: start; }
  .prose th { font-weight: 650; white-space: nowrap; }
  .prose tbody tr { border-block-start: 1px solid var(--line); }
  .prose :is(th, td) + :is(th, td) { border-inline-start: 1px solid var(--line); }
  .prose blockquote { padding-inline-start: 10px; border-inline-start: 3px solid var(--line); }

  .note, .tool { display: flex; align-items: center; gap: 6px; color: var(--quiet); font-size: 12px; }
  .note { padding-inline: 13px; margin-block-start: 3px; }
  .tool { margin-block-end: 10px; padding-inline: 4px; overflow-wrap: anywhere; }
  .note:dir(rtl) svg { scale: -1 1; }
  .tool svg { flex: none; }
  [part~='tool-failed'] { color: var(--danger); }

  .log-tools { display: flex; gap: 2px; margin-inline-start: -6px; color: var(--quiet); }
  .log-tools button { min-inline-size: 32px; min-block-size: 32px; font-size: 12px; }
  .log-tools button:hover { background: var(--tint); color: var(--on-surface); }
  .newest {
    position: absolute;
    inset-block-end: 10px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: 40px;
    border: 1px solid var(--line);
    background: var(--surface);
    box-shadow: 0 2px 10px #0003;
    font-size: 13px;
  }
  .newest:hover { background: var(--tint); }

  @media (forced-colors: active) {
    .plain, .prose { border: 1px solid ButtonText; }
    [data-growing] .plain::after, [data-growing] .prose > p:last-child::after { background: CanvasText; }
  }
`;
