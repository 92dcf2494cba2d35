import{c as e,u as t}from"./element.js";function n(){let e=document.activeElement;for(;e?.shadowRoot?.activeElement;)e=e.shadowRoot.activeElement;return e}var r=t`
  .approval {
    flex: none;
    inline-size: min(368px, 100vw - 2 * var(--offset));
    max-block-size: 60dvh;
    overflow-y: auto;
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 2px 6px #0001, 0 24px 60px -16px #0007;
    overflow-wrap: anywhere;
  }
  .panel .approval { inline-size: auto; margin: 0 12px 12px; background: var(--tint); box-shadow: none; }
  .approval h3 { margin: 0; font-size: 15px; font-weight: 650; }
  .approval p { margin: 6px 0 0; }
  .approval dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 0; font-size: 13px; }
  .approval dt { color: var(--quiet); }
  .approval dd { margin: 0; white-space: pre-wrap; }
  .answers { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 12px; }
  .approval button { min-block-size: 40px; padding-inline: 18px; border: 1px solid var(--line); background: var(--surface); font-weight: 600; }
  .approval .allow { border-color: transparent; background: var(--accent); color: var(--on-accent); }
`;function i({element:e,root:t,drawn:i}){r.styleSheet&&(t.adoptedStyleSheets=[...t.adoptedStyleSheets,r.styleSheet]);let o,s=null;async function c(r){if(r===o)return;o||(s=n()),o=r,await i();let a=t.querySelector(`.approval`);if(a)return a.focus();[null,document.body,e].includes(n())&&s?.isConnected&&s.focus()}return e=>{let t=e.approvals.find(({handled:e})=>!e);return c(t?.callId),t&&a(e,t)}}function a({words:t,element:n},{callId:r,name:i,description:a,payload:s}){let c=e=>()=>n.approve(r,e),l=c(!1);return e`<section
    class="approval"
    part="approval"
    role="alertdialog"
    aria-labelledby="approval-title"
    aria-describedby="approval-details"
    tabindex="-1"
    @keydown=${e=>{e.key===`Escape`&&(e.stopPropagation(),l())}}
  >
    <h3 id="approval-title">${t.approval}</h3>
    <div id="approval-details">
      <p>${a||i.replaceAll(`_`,` `)}</p>
      ${o(s)}
    </div>
    <div class="answers">
      <button class="allow" part="allow-button" type="button" @click=${c(!0)}>${t.allow}</button>
      <button part="refuse-button" type="button" @click=${l}>${t.refuse}</button>
    </div>
  </section>`}function o(t){let n=Object.entries(Object(t));if(n.length===0)return;let r=n.map(([t,n])=>e`<dt>${t}</dt><dd>${typeof n==`string`?n:JSON.stringify(n)}</dd>`);return e`<dl>${r}</dl>`}export{i as approvalQuestion};