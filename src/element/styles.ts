import { css } from 'lit';

// Custom properties are read with defaults, never set on :host: a page's own values always win.
export const styles = css`
  :host {
    --accent: var(--navai-accent, light-dark(#4338ca, #a5b4fc));
    --on-accent: var(--navai-on-accent, light-dark(#fff, #1e1b4b));
    --surface: var(--navai-surface, light-dark(#fff, #17171f));
    --on-surface: var(--navai-on-surface, light-dark(#1c1b29, #ecebf5));
    --quiet: color-mix(in srgb, var(--on-surface) 66%, var(--surface));
    --tint: color-mix(in srgb, var(--on-surface) 7%, var(--surface));
    --line: color-mix(in srgb, var(--on-surface) 14%, var(--surface));
    --danger: light-dark(#b42318, #ff9b8f);
    --radius: var(--navai-radius, 20px);
    --size: var(--navai-size, 60px);
    --offset: var(--navai-offset, 20px);
    position: fixed;
    z-index: var(--navai-z-index, 2147483000);
    inset-block-end: max(var(--offset), env(safe-area-inset-bottom));
    inset-inline-end: var(--offset);
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 12px;
    color: var(--on-surface);
    color-scheme: light dark;
    font: 400 15px/1.45 var(--navai-font, system-ui, sans-serif);
    pointer-events: none;
  }
  :host([hidden]) { display: none; }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }
  :host([placement$='start']) { inset-inline: var(--offset) auto; align-items: flex-start; }
  :host([placement^='top']) { inset-block: var(--offset) auto; flex-direction: column-reverse; }
  :host([placement='inline']) { position: relative; inset: auto; z-index: auto; align-items: stretch; }

  * { box-sizing: border-box; }
  :host > * { pointer-events: auto; }
  svg { display: block; }
  button, input { font: inherit; color: inherit; margin: 0; }
  button {
    display: grid;
    place-items: center;
    min-inline-size: 40px;
    min-block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    cursor: pointer;
  }
  button:disabled { cursor: default; opacity: 0.45; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

  .launcher {
    position: relative;
    inline-size: var(--size);
    block-size: var(--size);
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: 0 1px 2px #0003, 0 8px 24px -6px #0006;
    transition: scale 0.15s;
  }
  .launcher:hover { scale: 1.05; }
  .launcher:active { scale: 0.97; }
  .launcher::before {
    content: '';
    position: absolute;
    inset: -5px;
    border: 2px solid transparent;
    border-radius: 50%;
  }
  .launcher[data-status='connecting']::before { border-block-start-color: var(--accent); animation: turn 0.9s linear infinite; }
  .launcher[data-status='connected']::before { border-color: var(--accent); }
  .launcher[data-activity='speaking']::before { animation: breathe 1.1s ease-in-out infinite; }
  .launcher[data-status='error']::before { border-color: var(--danger); border-style: dashed; }
  @keyframes turn { to { rotate: 1turn; } }
  @keyframes breathe { 50% { scale: 1.1; opacity: 0.5; } }

  .panel {
    display: flex;
    flex-direction: column;
    inline-size: min(368px, 100vw - 2 * var(--offset));
    block-size: min(520px, 100dvh - var(--size) - 2 * var(--offset) - 24px);
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 2px 6px #0001, 0 24px 60px -16px #0007;
    animation: rise 0.18s ease-out;
  }
  .panel:focus { outline: none; }
  :host([placement='inline']) .panel { inline-size: 100%; box-shadow: none; }
  @keyframes rise { from { opacity: 0; translate: 0 8px; } }

  header {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 10px 12px 16px;
    padding-inline: 16px 10px;
    border-block-end: 1px solid var(--line);
  }
  .names { flex: 1; min-inline-size: 0; }
  h2 { margin: 0; font-size: 15px; font-weight: 650; }
  .status { display: flex; align-items: center; gap: 7px; min-block-size: 1.4em; color: var(--quiet); font-size: 13px; }
  .status::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .status[data-status='connected']::before { border-color: var(--accent); background: var(--accent); }
  .status[data-status='error']::before { border-radius: 1px; rotate: 45deg; }

  .transcript { flex: 1; overflow-y: auto; overscroll-behavior: contain; margin: 0; padding: 16px; }
  .empty { margin: 24px auto; max-inline-size: 24ch; text-align: center; color: var(--quiet); text-wrap: balance; }
  .entry { display: flex; flex-direction: column; align-items: flex-start; margin-block-end: 10px; }
  .entry p {
    margin: 0;
    max-inline-size: 86%;
    padding: 8px 13px;
    border-radius: 16px;
    border-end-start-radius: 5px;
    background: var(--tint);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .entry.user { align-items: flex-end; }
  .entry.user p {
    border-radius: 16px;
    border-end-end-radius: 5px;
    background: var(--accent);
    color: var(--on-accent);
  }
  .note { padding-inline: 13px; color: var(--quiet); font-size: 12px; }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .error { margin: 0 12px 12px; padding: 12px 14px; border-radius: 14px; background: var(--tint); border-inline-start: 4px solid var(--danger); }
  .error p { margin: 0; }
  .text-button { margin-block-start: 6px; min-block-size: 36px; padding-inline: 14px; border: 1px solid var(--line); background: var(--surface); font-weight: 600; }

  footer { display: flex; align-items: center; gap: 8px; padding: 10px 12px 12px; border-block-start: 1px solid var(--line); }
  form { flex: 1; display: flex; min-inline-size: 0; border: 1px solid var(--line); border-radius: 999px; background: var(--tint); }
  /* The ring goes around the whole field, not around the part that is typed in. */
  form:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
  input:focus-visible { outline: none; }
  input { flex: 1; min-inline-size: 0; padding: 8px 4px 8px 16px; padding-inline: 16px 4px; border: 0; background: none; font-size: 16px; }
  input::placeholder { color: var(--quiet); opacity: 1; }
  .send { color: var(--accent); }
  :host([mode='text']) [part='mute-button'], :host([mode='voice']) form { display: none; }
  .control { background: var(--tint); }
  .control[aria-pressed='true'] { background: var(--on-surface); color: var(--surface); }
  .end { background: var(--danger); color: var(--surface); }
  .go { background: var(--accent); color: var(--on-accent); }

  @media (forced-colors: active) {
    .launcher, .panel, .control, .end, .go, .entry p { border: 1px solid ButtonText; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before { animation: none !important; transition: none !important; }
  }
`;
