import { css } from 'lit';
export const questionStyles = css `
  .question {
    flex: none;
    inline-size: min(368px, 100vw - 2 * var(--offset));
    max-block-size: min(560px, 100dvh - var(--size) - 2 * var(--offset) - 24px);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 2px 6px #0001, 0 24px 60px -16px #0007;
    overflow-wrap: anywhere;
    animation: rise 0.18s ease-out;
  }
  /* Full height for readability; the panel scrolls. */
  .panel .question { overflow: visible; inline-size: auto; max-block-size: none; margin: 0 12px 12px; background: var(--tint); box-shadow: none; animation: none; }
  p.question { inline-size: auto; margin-block-start: 0; }
  .question h3 { margin: 0; font-size: 15px; font-weight: 650; }
  .question p { margin: 6px 0 0; }
  .answers { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 12px; }
  .question .answers button { min-block-size: 40px; padding-inline: 18px; border: 1px solid var(--line); background: var(--surface); font-weight: 600; }
  .question .answers .yes { border-color: transparent; background: var(--accent); color: var(--on-accent); }

  /* Long texts scroll, and the answers stay visible. */
  .consent, .approval { padding-block-end: 0; }
  /* Keeps focused links above the answers. */
  :is(.consent, .approval) { scroll-padding-block-end: min(124px, 50%); }
  .panel:has(.consent, .approval) { scroll-padding-block-end: min(124px, 50%); }
  :is(.consent, .approval) .answers { position: sticky; inset-block-end: 0; padding-block: 12px 16px; margin-block-start: 0; background: inherit; }
  /* In a low window, as at 400 % zoom, sticky answers would cover the text. */
  @media (height <= 480px) { .consent .answers { position: static; } }
  .consent .terms { margin-block-start: 6px; }
  .consent .terms span { white-space: pre-line; }
  .consent ::slotted(*) { margin-block: 6px 0; }

  .feedback .thumbs { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block-start: 10px; }
  .feedback .thumb { inline-size: 48px; min-block-size: 48px; border: 1px solid var(--line); background: var(--surface); }
  .feedback .thumb[aria-pressed='true'] { border-color: transparent; background: var(--accent); color: var(--on-accent); }
  .feedback .thumb[aria-pressed='true'] path { fill: currentColor; }
  .feedback .skip { min-block-size: 40px; margin-inline-start: auto; padding-inline: 14px; color: var(--quiet); font-weight: 600; }
  .feedback label { display: block; margin-block: 12px 4px; color: var(--quiet); font-size: 13px; }

  .feedback textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 76px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid color-mix(in srgb, var(--on-surface) 55%, var(--surface));
    border-radius: 12px;
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: 16px;
    resize: vertical;
  }

  @media (forced-colors: active) {
    .question { border: 1px solid CanvasText; }
    .feedback .thumb[aria-pressed='true'] { border: 3px solid Highlight; }
  }
`;
