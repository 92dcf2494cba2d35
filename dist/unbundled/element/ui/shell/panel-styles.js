import { css } from 'lit';
export const panelStyles = css `
  .frame {
    -webkit-tap-highlight-color: transparent;
    --quiet: color-mix(in srgb, var(--on-surface) 66%, var(--surface));
    --tint: color-mix(in srgb, var(--on-surface) 7%, var(--surface));
  }
  /* Breaks lines between words, if the browser supports it; breaks long words anywhere. */
  .frame:lang(ko) { word-break: keep-all; }
  .frame:lang(ja) { word-break: auto-phrase; line-break: strict; }
  ::before, ::after { box-sizing: border-box; }
  svg { display: block; }
  .unseen {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button:disabled { cursor: default; opacity: 0.45; }
  input, textarea { font: inherit; color: inherit; margin: 0; }
  .panel {
    display: flex;
    flex-direction: column;
    flex: 0 1 520px;
    inline-size: 368px;
    max-inline-size: 100%;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 2px 6px #0001, 0 24px 60px -16px #0007;
    animation: rise 0.18s ease-out;
  }
  .panel:focus { outline: none; }
  [data-placement='inline'] .panel { flex: 1; inline-size: 100%; box-shadow: none; }
  .panel > * { flex: none; }
  @keyframes rise { from { opacity: 0; translate: 0 8px; } }

  .header {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 10px 12px 16px;
    padding-inline: 16px 10px;
    border-block-end: 1px solid var(--line);
  }
  /* Contains a title from the page, with any position and size. */
  .names { flex: 1; min-inline-size: 0; max-block-size: 30dvh; overflow: hidden auto; contain: layout paint; }
  h2 { margin: 0; font-size: 15px; font-weight: 650; overflow-wrap: anywhere; }
  ::slotted(*) { max-inline-size: 100% !important; }
  /* The same size as our icons. */
  ::slotted([slot^='icon-']) { display: block; inline-size: 1.5em; block-size: 1.5em; pointer-events: none; }

  .footer { display: flex; align-items: center; gap: 8px; padding: 10px 12px 12px; border-block-start: 1px solid var(--line); }
  .control { background: var(--tint); }
  .control[aria-pressed='true'] { background: var(--on-surface); color: var(--surface); }
  .end { background: var(--danger); color: var(--surface); }
  .go { background: var(--accent); color: var(--on-accent); }

  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after { animation: none !important; transition: none !important; }
  }
  @media (forced-colors: active) {
    .panel { border: 1px solid ButtonText; }
  }
`;
