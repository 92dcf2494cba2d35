import { css } from 'lit';
export const captionsStyles = css `
  .captions {
    flex: none;
    inline-size: fit-content;
    max-inline-size: min(320px, 100vw - 2 * var(--offset));
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--surface);
    box-shadow: 0 2px 6px #0001, 0 12px 32px -12px #0006;
    animation: rise 0.18s ease-out;
  }
  .captions .who { display: block; color: var(--quiet); font-size: 12px; font-weight: 600; }
  .captions.agent .who { color: var(--accent); }
  /* Older lines leave at the top. */
  .captions .lines { display: flex; flex-direction: column; justify-content: flex-end; max-block-size: calc(3 * 1.45em); overflow: hidden; }
  .captions p { flex: none; margin: 0; overflow-wrap: anywhere; }
`;
