import { css } from 'lit';

/** What only an open panel needs; on top of the element's own styles. */
export const panelStyles = css`
  input { font: inherit; color: inherit; margin: 0; }
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
  [data-placement='inline'] .panel { inline-size: 100%; box-shadow: none; }
  @keyframes rise { from { opacity: 0; translate: 0 8px; } }

  .bar { display: flex; align-items: center; gap: 8px; padding: 8px 8px 8px 16px; padding-inline: 16px 8px; border: 1px solid var(--line); border-radius: 999px; background: var(--surface); }
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

  footer { display: flex; align-items: center; gap: 8px; padding: 10px 12px 12px; border-block-start: 1px solid var(--line); }
  form { flex: 1; display: flex; min-inline-size: 0; border: 1px solid var(--line); border-radius: 999px; background: var(--tint); }
  /* The ring goes around the whole field, not around the part that is typed in. */
  form:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
  input:focus-visible { outline: none; }
  input { flex: 1; min-inline-size: 0; padding: 8px 4px 8px 16px; padding-inline: 16px 4px; border: 0; background: none; font-size: 16px; }
  input::placeholder { color: var(--quiet); opacity: 1; }
  .send { color: var(--accent); }
  .control { background: var(--tint); }
  .control[aria-pressed='true'] { background: var(--on-surface); color: var(--surface); }
  .end { background: var(--danger); color: var(--surface); }
  .go { background: var(--accent); color: var(--on-accent); }

  @media (forced-colors: active) {
    .panel, .entry p { border: 1px solid ButtonText; }
  }
`;
