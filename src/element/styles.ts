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
  button { font: inherit; color: inherit; margin: 0; }
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

  .error { max-inline-size: 368px; padding: 12px 14px; border-radius: 14px; background: var(--tint); border-inline-start: 4px solid var(--danger); }
  .error p { margin: 0; }
  .text-button { margin-block-start: 6px; min-block-size: 36px; padding-inline: 14px; border: 1px solid var(--line); background: var(--surface); font-weight: 600; }

  @media (forced-colors: active) {
    button { border: 1px solid ButtonText; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before { animation: none !important; transition: none !important; }
  }
`;
