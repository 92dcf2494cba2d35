import { css, html } from 'lit';
import { stringify } from '../../../core/util/stringify.js';
import { BorrowedFocus } from '../base/focus.js';
import { languageOfPage } from '../base/language-said.js';
import { keepUncovered } from './keep-uncovered.js';
const styles = css `
  .approval dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 0; font-size: 13px; }
  .approval dt { color: var(--quiet); }
  .approval dd { margin: 0; white-space: pre-wrap; }
`;
export function approvalQuestion({ root, drawn }) {
    if (styles.styleSheet)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
    const focus = new BorrowedFocus(root);
    let asked;
    async function moveFocus(next) {
        if (next === asked)
            return;
        asked = next;
        await drawn();
        const question = root.querySelector('.approval');
        if (question)
            focus.take(question);
        else
            focus.giveBack();
    }
    return view => {
        const next = view.approvals.find(({ handled }) => !handled);
        void moveFocus(next?.toolCallId);
        return next && question(view, next);
    };
}
function question({ words, element }, { toolCallId, name, description, payload }) {
    const answer = (allowed) => () => element.approve(toolCallId, allowed);
    const refuse = answer(false);
    const keydown = (event) => {
        if (event.key !== 'Escape' || event.isComposing)
            return;
        event.stopPropagation();
        event.preventDefault();
        refuse();
    };
    return html `<section
    class="question approval"
    part="approval"
    role="alertdialog"
    aria-labelledby="approval-title"
    aria-describedby="approval-details"
    tabindex="-1"
    @keydown=${keydown}
    @focusin=${keepUncovered}
  >
    <h3 id="approval-title">${words.approval}</h3>
    <div id="approval-details">
      <p dir="auto" lang=${languageOfPage(element)}>${description || name.replaceAll('_', ' ')}</p>
      ${details(payload)}
    </div>
    <div class="answers">
      <button class="yes" part="allow-button" type="button" @click=${answer(true)}>${words.allow}</button>
      <button part="refuse-button" type="button" @click=${refuse}>${words.refuse}</button>
    </div>
  </section>`;
}
function details(payload) {
    const entries = Object.entries(Object(payload));
    if (entries.length === 0)
        return undefined;
    const rows = entries.map(([key, value]) => html `<dt>${key}</dt><dd dir="auto">${typeof value === 'string' ? value : stringify(value)}</dd>`);
    return html `<dl>${rows}</dl>`;
}
