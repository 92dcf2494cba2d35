import { css } from 'lit';
export const optionsStyles = css `
  .options {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(var(--below, 60px) - 4px);
    inset-inline-end: 8px;
    inline-size: min(288px, 100% - 16px);
    max-block-size: calc(100% - var(--below, 60px) - 4px);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: min(16px, var(--radius));
    background: var(--surface);
    box-shadow: 0 2px 6px #0001, 0 16px 40px -8px #0006;
    animation: rise 0.14s ease-out;
    cursor: auto;
  }
  .options:focus { outline: none; }
  .bar .options { inset: auto auto calc(100% + 8px) -1px; inline-size: min(288px, 100vw - 2 * var(--offset)); max-block-size: calc(100dvh - var(--size) - 2 * var(--offset) - 16px); }
  :is([data-placement^='top'], [data-placement='inline']) .bar .options { inset-block: calc(100% + 8px) auto; }
  /* At the bar's outer side, which depends on the page's direction. Chrome has :dir() since version 120. */
  [data-placement$='end'] .bar .options { left: auto; right: -1px; }
  .frame:dir(rtl)[data-placement$='end'] .bar .options { left: -1px; right: auto; }
  .frame:dir(rtl):not([data-placement$='end']) .bar .options { left: auto; right: -1px; }

  .option { display: block; margin: 0; padding: 8px 10px; border: 0; min-inline-size: 0; }
  .option + .option { border-block-start: 1px solid var(--tint); }
  .option-name { display: flex; justify-content: space-between; padding: 0; color: var(--quiet); font-size: 13px; }
  /* Floats, to stand below the border of the group and not in it. */
  legend.option-name { float: inline-start; inline-size: 100%; }
  legend ~ * { clear: both; }
  .row { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-block-size: 40px; cursor: pointer; }
  .row > .option-name { color: inherit; font-size: inherit; }

  .options input { flex: none; margin: 0; padding: 0; accent-color: var(--accent); cursor: pointer; }
  .options :is(input, select):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .options input[type='range'] { display: block; inline-size: 100%; block-size: 24px; margin-block: 6px 2px; border-radius: 8px; }
  .options input[type='radio'] { inline-size: 18px; block-size: 18px; }
  .options select {
    inline-size: 100%;
    min-block-size: 40px;
    margin: 4px 0 0;
    padding-inline: 10px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    color: inherit;
    font: inherit;
    /* Phones zoom in on touch if it is smaller. */
    font-size: 16px;
    text-overflow: ellipsis;
  }

  .options .switch {
    appearance: none;
    display: flex;
    inline-size: 40px;
    block-size: 24px;
    padding: 3px;
    border: 2px solid var(--quiet);
    border-radius: 999px;
    transition: background-color 0.12s;
  }
  .switch::before { content: ''; inline-size: 14px; block-size: 14px; border-radius: 50%; background: var(--quiet); }
  .options .switch:checked { justify-content: flex-end; border-color: var(--accent); background: var(--accent); }
  .switch:checked::before { background: var(--on-accent); }

  .corners { display: grid; grid-template-columns: repeat(2, 1fr); gap: 6px; padding-block-start: 6px; }
  .options .corners input {
    appearance: none;
    display: flex;
    inline-size: 100%;
    block-size: 40px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 10px;
  }
  .corners input::before { content: ''; inline-size: 12px; block-size: 12px; border: 2px solid var(--quiet); border-radius: 50%; }
  .corners input[value$='end'] { justify-content: flex-end; }
  .corners input[value^='bottom'] { align-items: flex-end; }
  .corners input:checked { border: 2px solid var(--accent); padding: 5px; background: var(--tint); }
  .corners input:checked::before { border-color: var(--accent); background: var(--accent); }

  .command { display: flex; align-items: center; justify-content: flex-start; gap: 10px; inline-size: 100%; padding: 6px 10px; border-radius: 10px; text-align: start; }
  .command:hover { background: var(--tint); }
  .command > svg { flex: none; inline-size: 20px; block-size: 20px; color: var(--quiet); }

  @media (forced-colors: active) {
    .command > svg { color: ButtonText; }
    .switch::before { background: ButtonText; }
    .options .switch:checked { background: Highlight; }
    .switch:checked::before { background: HighlightText; }
    .corners input:checked { border-color: Highlight; }
    .corners input:checked::before { border-color: Highlight; background: Highlight; }
  }
`;
