import { css } from 'lit';
export const lifeStyles = css `
  .visualizer {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--accent) 12%, var(--surface));
    color: var(--accent);
  }
  .bar .visualizer { margin-inline-start: -7px; }
  @media (width <= 340px) { .bar .visualizer { display: none; } }
  .life { inline-size: 100%; block-size: 100%; overflow: visible; pointer-events: none; }
  .life:dir(rtl) { scale: -1 1; }
  .life path { fill: none; stroke: var(--accent); stroke-width: 2.8; stroke-linecap: round; stroke-linejoin: round; }
  .life path:first-of-type { opacity: 0.3; }
  /* Around the launcher: with its own background, because the page's is unknown. */
  .life.ring { position: absolute; inset: -20%; inline-size: 140%; block-size: 140%; }
  /* Outside of the ring, whose background would cover it. */
  .launcher:has(.ring):focus-visible { outline-offset: 14px; box-shadow: 0 0 0 18px var(--surface); }
  @supports not selector(:has(a)) {
    .launcher:focus-visible .ring { outline: 2px solid var(--accent); border-radius: 50%; }
  }
  .life.ring path { stroke-width: 4; }
  .life.ring circle { fill: none; stroke: var(--surface); stroke-width: 20; }

  .status { display: flex; align-items: flex-start; gap: 6px; min-block-size: 1.4em; color: var(--quiet); font-size: 13px; }
  .status svg { flex: none; inline-size: 16px; block-size: 16px; margin-block-start: 0.1em; }
  .status:is([data-state='listening'], [data-state='thinking'], [data-state='working'], [data-state='speaking']) svg { color: var(--accent); }
  .status[data-state='error'] svg { color: var(--danger); }

  .notice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: 4px 10px;
    flex: none;
    inline-size: fit-content;
    max-inline-size: min(368px, 100vw - 2 * var(--offset));
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    font-size: 14px;
    overflow-wrap: anywhere;
    box-shadow: 0 1px 2px #0002, 0 12px 32px -12px #0006;
  }
  .notice > svg { inline-size: 20px; block-size: 20px; color: var(--quiet); }
  .notice p { margin: 0; min-inline-size: 0; font-variant-numeric: tabular-nums; }
  .notice.error { border-color: var(--danger); }
  .notice.error > svg { color: var(--danger); }
  .panel .notice { inline-size: auto; max-inline-size: none; margin: 0 12px 12px; box-shadow: none; }
  .notice-buttons { grid-column: 2 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  [part='permission-button'] { margin: 0; border-radius: 18px; }
  .notice .text-button { margin-block-start: 4px; font-variant-numeric: tabular-nums; }
  .notice .text-button:disabled { border-style: dashed; color: var(--quiet); opacity: 1; }
  .notice-close { min-inline-size: 24px; min-block-size: 24px; margin: -4px -6px 0 0; margin-inline: 0 -6px; color: var(--quiet); }
  .notice-close svg { inline-size: 18px; block-size: 18px; }

  @media (forced-colors: active) {
    .visualizer { border: 1px solid CanvasText; }
    .life path { stroke: CanvasText; }
    .life.ring circle { display: none; }
    .status svg, .notice > svg { color: CanvasText !important; }
  }
`;
