import{a as e,c as t,i as n,l as r,n as i,r as a,s as o,u as s}from"./element.js";import{a as c}from"./session.js";var l=a(r`${e}<path d="m4 3 16 18"/>`),u=a(r`<path d="M3.5 14.5c5-4.7 12-4.7 17 0l-2.2 2.4-3.4-1.6v-2.6a11 11 0 0 0-5.8 0v2.6l-3.4 1.6z"/>`),d=a(r`<path d="m7 10 5 5 5-5"/>`),f=a(r`<path d="M12 19V5M6 11l6-6 6 6"/>`),p=s`
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
  :host([placement='inline']) .panel { inline-size: 100%; box-shadow: none; }
  @keyframes rise { from { opacity: 0; translate: 0 8px; } }

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
  .status { display: flex; align-items: center; gap: 7px; min-block-size: 1.4em; color: var(--quiet); font-size: 13px; }
  .status::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .status[data-status='connected']::before { border-color: var(--accent); background: var(--accent); }
  .status[data-status='error']::before { border-radius: 1px; rotate: 45deg; }

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
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .panel .error { margin: 0 12px 12px; }

  footer { display: flex; align-items: center; gap: 8px; padding: 10px 12px 12px; border-block-start: 1px solid var(--line); }
  form { flex: 1; display: flex; min-inline-size: 0; border: 1px solid var(--line); border-radius: 999px; background: var(--tint); }
  /* The ring goes around the whole field, not around the part that is typed in. */
  form:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
  input:focus-visible { outline: none; }
  input { flex: 1; min-inline-size: 0; padding: 8px 4px 8px 16px; padding-inline: 16px 4px; border: 0; background: none; font-size: 16px; }
  input::placeholder { color: var(--quiet); opacity: 1; }
  .send { color: var(--accent); }
  :host([mode='text']) [part='mute-button'], :host([mode='voice']) form { display: none; }
  .control { background: var(--tint); }
  .control[aria-pressed='true'] { background: var(--on-surface); color: var(--surface); }
  .end { background: var(--danger); color: var(--surface); }
  .go { background: var(--accent); color: var(--on-accent); }

  @media (forced-colors: active) {
    .panel, .entry p { border: 1px solid ButtonText; }
  }
`;function m(e){return t`<section
    class="panel"
    part="panel"
    role="dialog"
    aria-label=${e.words.title}
    tabindex="-1"
    @keydown=${e.keydown}
  >
    ${h(e)} ${y(e)} ${e.question} ${i(e)} ${S(e)}
  </section>`}function h(e){return t`<header part="header">
    <div class="names">
      <h2><slot name="header">${e.words.title}</slot></h2>
      <div class="status" part="status" role="status" data-status=${e.status}>${g(e)}</div>
    </div>
    <button class="close" type="button" aria-label=${e.words.close} @click=${e.toggle}>${d}</button>
  </header>`}function g({status:e,activity:t,muted:n,resumable:r,words:i}){return r&&e===`idle`?i.paused:e===`connected`?n&&t===`listening`?i.muted:i[t]:i[e]}var _=100;function v(e,t,n){let r=Math.max(0,Math.floor(e/_)-1)*_;return t?r:Math.min(n,r)}function y(e){let{transcriptLength:n,from:r,words:i}=e;return t`<div class="transcript" part="transcript" role="log" aria-live="off" aria-label=${i.transcript} tabindex="0">
    ${n>0?o:t`<slot name="empty"><p class="empty">${i.empty}</p></slot>`}
    ${r>0?t`<button class="text-button" part="earlier-button" type="button" @click=${b(e)}>${i.earlier}</button>`:o}
    ${e.latest(n-r).map(e=>x(e,i))}
  </div>`}function b({from:e,showFrom:t}){return async({target:n})=>{let r=n.closest(`.transcript`);if(!r)return;let i=r.scrollHeight-r.scrollTop;await t(Math.max(0,e-_)),r.scrollTop=r.scrollHeight-i,e<=_&&r.focus()}}function x({role:e,text:n,interrupted:r},i){return t`<div class="entry ${e}" part="message message-${e}">
    <p dir="auto"><span class="unseen">${e===`user`?i.you:i.agent}: </span>${n}</p>
    ${r?t`<span class="note">${i.interrupted}</span>`:o}
  </div>`}function S(e){return t`<footer>
    <form part="composer" @submit=${e.submit}>
      <input part="input" name="text" autocomplete="off" enterkeyhint="send" aria-label=${e.words.message} placeholder=${e.words.message} />
      <button class="send" aria-label=${e.words.send}>${f}</button>
    </form>
    ${c(e.status)?C(e):w(e)}
  </footer>`}function C({muted:e,words:r,toggleMute:i,stop:a}){return t`<button
      class="control"
      part="mute-button"
      type="button"
      aria-pressed=${e}
      aria-label=${r.mute}
      @click=${i}
    >
      ${e?l:n}
    </button>
    <button class="end" part="end-button" type="button" aria-label=${r.end} @click=${a}>${u}</button>`}function w({resumable:e,words:r,start:i}){return t`<button class="go" part="start-button" type="button" aria-label=${e?r.resume:r.start} @click=${i}>
    ${n}
  </button>`}export{v as firstShown,m as panel,p as panelStyles,g as statusWords};