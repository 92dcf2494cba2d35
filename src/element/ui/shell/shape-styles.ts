import { css } from 'lit';

/** The bar, the full-screen panel on phones, and the launcher's styles that the first load does not need. */
export const shapeStyles = css`
  .frame { --sheet-top: var(--wp-admin--admin-bar--height, 0px); --sheet-height: auto; }

  .launcher:is([data-status='connecting'], [data-status='connected'], [data-status='reconnecting']) {
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--accent) 24%, transparent), 0 8px 24px -6px #0006;
  }
  .launcher { flex: none; transition: scale 0.15s; }
  /* A background on both sides of the ring, because the page's colour is unknown. */
  .frame > button:focus-visible { box-shadow: 0 0 0 6px var(--surface); }
  .launcher:hover { scale: 1.05; }
  .launcher:active { scale: 0.97; }
  .frame:has(> .launcher .ring) { gap: 18px; }
  .frame > .error { box-shadow: 0 2px 6px #0001, 0 16px 40px -12px #0006; }
  .error { overflow-wrap: anywhere; }

  /* Its text may have another direction than the page, so the frame aligns it, and both margins are equal. */
  .bubble {
    position: absolute;
    margin-inline: calc(var(--size) + 12px);
    inset-block-end: calc(var(--size) / 2);
    translate: 0 50%;
    inline-size: max-content;
    max-inline-size: min(240px, 100% - var(--size) - 12px);
    padding: 7px 14px 7px 12px;
    padding-inline: 12px 14px;
    border: 1px solid var(--line);
    border-radius: 18px;
    background: var(--surface);
    color: var(--on-surface);
    box-shadow: 0 1px 2px #0002, 0 6px 20px -8px #0006;
    overflow-wrap: anywhere;
    animation: rise 0.18s ease-out;
  }
  .frame > .bubble { pointer-events: none; }
  [data-placement^='top'] > .bubble { inset-block: calc(var(--size) / 2) auto; translate: 0 -50%; }
  [data-placement='inline'] > .bubble { align-self: flex-start; }

  .bar {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: var(--size);
    flex: none;
    max-inline-size: min(400px, 100%);
    padding: 8px;
    padding-inline: 16px 9px;
    border: 1px solid var(--line);
    border-radius: calc(var(--size) / 2);
    background: var(--surface);
    box-shadow: 0 2px 6px #0001, 0 16px 40px -12px #0006;
    animation: rise 0.18s ease-out;
  }
  [data-placement='inline'] > .bar { align-self: flex-start; box-shadow: none; }
  .bar .status { flex: 1 0 100px; max-inline-size: fit-content; color: var(--on-surface); font-size: 14px; overflow-wrap: anywhere; }
  .bar-buttons { display: flex; align-items: center; gap: 8px; margin-inline-start: auto; }
  .again { padding-inline: 16px; background: var(--accent); color: var(--on-accent); font-weight: 600; }
  /* After a call, breaks only between words; buttons that don't fit wrap below. */
  .bar:has(.again) .status { min-inline-size: min-content; overflow-wrap: break-word; }

  .dismiss {
    z-index: 1;
    position: absolute;
    margin-inline: -8px;
    inset-block-end: calc(var(--size) - 18px);
    min-inline-size: 28px;
    min-block-size: 28px;
    border: 1px solid var(--line);
    background: var(--surface);
    color: var(--on-surface);
    box-shadow: 0 1px 4px #0003;
    font-size: 10px;
    opacity: 0;
    transition: opacity 0.15s;
  }
  .frame > .dismiss { pointer-events: none; }
  [data-placement^='top'] > .dismiss { inset-block: calc(var(--size) - 18px) auto; }
  .frame > .move { inset-block-end: -8px; }
  [data-placement^='top'] > .move { inset-block: -8px auto; }
  .frame:is(:hover, :focus-within) > .dismiss { opacity: 1; pointer-events: auto; }
  @media (hover: none) {
    .frame > .dismiss { opacity: 1; pointer-events: auto; }
  }

  :host([movable]:not([movable='false'])) .frame[popover] :is(.bar, .header) { cursor: grab; touch-action: none; user-select: none; -webkit-user-select: none; }
  .frame[data-dragging], .frame[data-dragging] * { cursor: grabbing !important; }

  @media (width <= 480px) {
    .frame[popover] > .panel {
      position: fixed;
      inset: var(--sheet-top) 0 0;
      inline-size: auto;
      max-inline-size: none;
      block-size: var(--sheet-height);
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
    .frame[popover] > .panel .header { cursor: auto; touch-action: auto; }
  }
  /* If both don't fit, the panel's close button suffices. */
  @media (width <= 480px), (height <= 480px) {
    .frame[popover] > .panel ~ .launcher { display: none; }
  }

  @media (prefers-contrast: more) {
    .frame { --quiet: var(--on-surface); --line: var(--on-surface); }
  }
  @media (forced-colors: active) {
    .bar, .bubble { border-color: ButtonText; }
  }
`;
