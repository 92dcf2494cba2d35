import { css } from 'lit';
export const composerStyles = css `
  .composer {
    flex: 1;
    display: flex;
    align-items: flex-end;
    min-inline-size: 0;
    border: 1px solid var(--line);
    border-radius: 21px;
    background: var(--tint);
  }
  /* The focus ring surrounds the whole field, not only the text area. Firefox has :has() since version 121. */
  @supports selector(:has(a)) {
    .composer:has(textarea:focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
    .composer textarea:focus-visible { outline: none; }
  }
  .composer textarea {
    flex: 1;
    min-inline-size: 0;
    max-block-size: calc(5 * 1.4em + 16px);
    field-sizing: content;
    padding-block: 9px;
    padding-inline: 16px 4px;
    border: 0;
    background: none;
    font-size: 16px;
    line-height: 1.4;
    resize: none;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
  }
  .composer textarea::placeholder { color: var(--quiet); opacity: 1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .send { color: var(--accent); }
  .send[aria-disabled='true'] { color: var(--quiet); cursor: default; }
`;
