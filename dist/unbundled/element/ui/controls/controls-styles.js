import { css } from 'lit';
export const controlsStyles = css `
  .panel { position: relative; }
  .options-button:is(:hover, [aria-expanded='true']) { background: var(--tint); }

  .footer { flex-wrap: wrap; }
  .controls { display: flex; align-items: center; gap: 8px; }
  /* Centred if the footer contains nothing else. */
  .controls:only-child { flex: 1; justify-content: center; }
  .controls:has(.talk) { flex: 1 0 100%; }
  .control, .end, .go { transition: scale 0.12s, background-color 0.15s; }
  .controls button { min-inline-size: 44px; min-block-size: 44px; }
  .controls .end, .controls .go { min-inline-size: 52px; min-block-size: 52px; }
  .end svg { inline-size: 28px; block-size: 28px; fill: currentColor; }
  :is(.control, .end, .go):not(:disabled):hover { filter: brightness(1.06); }
  :is(.control, .end, .go):not(:disabled):active { scale: 0.94; }

  .control { position: relative; overflow: hidden; isolation: isolate; }
  .meter {
    position: absolute;
    z-index: -1;
    inset: 0;
    background: color-mix(in srgb, var(--accent) 40%, transparent);
    transform: scaleY(var(--level, 0));
    transform-origin: bottom;
  }
  .talk {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding-inline: 18px;
    font-weight: 600;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .controls .talk { min-block-size: 52px; }
  .talk[aria-pressed='true'] { background: var(--accent); color: var(--on-accent); }
  .talk[aria-pressed='true'] > .meter { background: color-mix(in srgb, var(--on-accent) 30%, transparent); }
  .bar .talk { flex: none; min-inline-size: 44px; padding: 0; }
  .frame > .talk { flex: none; min-block-size: 52px; border: 1px solid var(--line); background: var(--surface); box-shadow: 0 1px 2px #0003, 0 8px 24px -6px #0006; }
  .frame > .talk[aria-pressed='true'] { background: var(--accent); }

  @media (forced-colors: active) {
    .control[aria-pressed='true'] { border-width: 3px; }
    .meter { background: Highlight !important; opacity: 0.4; }
    .end { border-width: 2px; }
  }
`;
