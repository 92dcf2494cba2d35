import { css } from 'lit';
export const styles = css `
  :host { display: contents; }
  :host([placement='inline']) { display: block; }
  /* Avoids a layout shift when the panel loads. A size set by the page wins. */
  :host([placement='inline'][open]:not([open='false'], [variant='bar'], [variant='button'])) { block-size: min(520px, 100dvh); }
  :host([hidden]) { display: none !important; }
  .frame {
    all: initial;
    --accent: var(--navai-accent, var(--if-light, #4338ca) var(--if-dark, #a5b4fc));
    --on-accent: var(--navai-on-accent, var(--if-light, #fff) var(--if-dark, #1e1b4b));
    --surface: var(--navai-surface, var(--if-light, #fff) var(--if-dark, #17171f));
    --on-surface: var(--navai-on-surface, var(--if-light, #1c1b29) var(--if-dark, #ecebf5));
    --line: color-mix(in srgb, var(--on-surface) 14%, var(--surface));
    --danger: var(--navai-danger, var(--if-light, #b42318) var(--if-dark, #ff9b8f));
    --radius: var(--navai-radius, 20px);
    --size: var(--navai-size, 60px);
    --offset: var(--navai-offset, 20px);
    --nth: 0;
    --edge: calc(var(--offset) + var(--nth) * (var(--size) + 12px));
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 12px;
    color: var(--on-surface);
    color-scheme: light dark;
    /* One of --if-light and --if-dark is not set, so that its fallback counts. Older browsers lack light-dark(). */
    --if-dark: ;
    font: 400 15px/1.45 var(--navai-font, system-ui, sans-serif);
    -webkit-text-size-adjust: 100%;
    pointer-events: none;
  }
  .frame[data-theme='light'] { color-scheme: light; }
  .frame[data-theme='dark'] { color-scheme: dark; --if-light: ; --if-dark: initial; }
  @media (prefers-color-scheme: dark) {
    .frame:not([data-theme='light']) { --if-light: ; --if-dark: initial; }
  }
  .frame[popover] {
    position: fixed;
    z-index: var(--navai-z-index, 2147483000);
    /* WordPress' admin bar stays reachable. */
    inset: max(calc(var(--edge) + var(--wp-admin--admin-bar--height, 0px)), env(safe-area-inset-top)) var(--offset) max(var(--edge), env(safe-area-inset-bottom));
    justify-content: flex-end;
  }
  .frame[popover][data-placement$='start'] { align-items: flex-start; }
  .frame[popover][data-placement^='top'] { flex-direction: column-reverse; }
  .frame[data-placement='inline'] { position: relative; align-items: stretch; block-size: 100%; }
  .frame[data-placement='inline'] > .launcher { align-self: flex-start; }

  * { box-sizing: border-box; }
  .frame > * { pointer-events: auto; }
  button {
    font: inherit;
    color: inherit;
    margin: 0;
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
  /* An icon that is replaced during a press would lose the click. */
  button * { pointer-events: none; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .unseen { position: absolute; }

  .launcher {
    position: relative;
    inline-size: var(--size);
    block-size: var(--size);
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: 0 1px 2px #0003, 0 8px 24px -6px #0006;
  }
  [data-variant='bar'] > .launcher { display: flex; gap: 10px; inline-size: auto; padding-inline: 18px 22px; font-weight: 600; }
  :host([movable]) .launcher { touch-action: none; }

  .error { max-inline-size: 368px; padding: 12px 14px; border-radius: 14px; background: var(--surface); border: 1px solid var(--danger); }
  .error p { margin: 0; }
  .text-button { margin-block-start: 6px; min-block-size: 36px; padding-inline: 14px; border: 1px solid var(--line); background: var(--surface); font-weight: 600; }

  @media (forced-colors: active) {
    button { border: 1px solid ButtonText; }
  }
  /* It would repeat on every printed page. */
  @media print {
    .frame[popover] { display: none; }
  }
`;
