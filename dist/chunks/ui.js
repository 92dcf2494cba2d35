import{l as e}from"./session.js";import{t}from"./lang.js";import{a as n,c as r,i,l as a,n as o,r as s,s as c,u as l}from"./element.js";function u({status:e,activity:t,muted:n,talking:r,resumable:i,ended:a}){return e===`idle`?i?`paused`:a?`ended`:`idle`:e===`connected`?t===`idle`?`listening`:t===`listening`&&n&&!r?`muted`:t:e}var d={microphone:`waitingMicrophone`,backend:`waitingBackend`,model:`waitingModel`};function f({phase:e,waitingFor:n,tools:r,words:i,element:a}){let[o]=r;if(e===`connecting`&&n)return i[d[n]];if(e===`working`&&o)return t(i.workingOn,{tool:p(o)});if(a.mode===`text`){if(e===`listening`||e===`muted`)return i.ready;if(e===`speaking`)return i.writing}return i[e]}function p(e){return e.replaceAll(`_`,` `)}var m=class{#e;#t=``;constructor(e){this.#e=e}updated(e){let t=f(e);e.phase!==`error`&&t!==this.#t&&(this.#t=t,this.say(t))}say(e){let t=this.#e.querySelector(`[role=status]`);t&&(t.textContent=e)}},h=s(a`${n}<path d="m4 3 16 18"/>`),g=s(a`<path d="M3.5 14.5c5-4.7 12-4.7 17 0l-2.2 2.4-3.4-1.6v-2.6a11 11 0 0 0-5.8 0v2.6l-3.4 1.6z"/>`),_=s(a`<path d="m7 10 5 5 5-5"/>`),v=s(a`<path d="M12 19V5M6 11l6-6 6 6"/>`),y=s(a`<path d="M4 10v4M8 7v10M12 4v16M16 7v10M20 10v4"/>`),b=s(a`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.4"/>`),x=s(a`<circle cx="12" cy="12" r="3.2"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2"/>`),S=s(a`<path d="M20 5v5h-5M4 19v-5h5M19.5 10A8 8 0 0 0 5 8.5M4.5 14a8 8 0 0 0 14.5 1.5"/>`),C=s(a`<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1"/>`),w=s(a`<path d="M9 6v12M15 6v12"/>`);s(a`<path d="M4 7h9M19 7h1M4 17h1M11 17h9"/><circle cx="16" cy="7" r="2.4"/><circle cx="8" cy="17" r="2.4"/>`),s(a`<path d="m6 6 12 12M18 6 6 18"/>`);var T=class{render(t){return e(t.status)?[E(t),D(t)]:O(t)}};function E({muted:e,words:t,element:n}){return n.mode===`text`?c:r`<button
    class="control"
    part="mute-button"
    type="button"
    aria-pressed=${e}
    aria-label=${t.mute}
    @click=${()=>n.mute(!e)}
  >
    ${e?h:i}
  </button>`}function D({words:e,element:t}){return r`<button class="end" part="end-button" type="button" aria-label=${e.end} @click=${()=>t.stop()}>
    ${g}
  </button>`}function O({resumable:e,words:t,start:n}){return r`<button class="go" part="start-button" type="button" aria-label=${e?t.resume:t.start} @click=${n}>
    ${i}
  </button>`}function k(e,t){return r`<section class="bar" part="bar" role="group" aria-label=${e.words.title}>
    ${t.visualizer.render(e)}
    <div class="status" part="status" data-phase=${e.phase}>${f(e)}</div>
    ${E(e)} ${D(e)}
  </section>`}var A=class{render(){return c}},j=class{render({element:e,words:t}){return e.mode===`voice`?c:r`<form part="composer" @submit=${t=>this.#e(t,e)}>
      <input part="input" name="text" autocomplete="off" enterkeyhint="send" aria-label=${t.message} placeholder=${t.message} />
      <button class="send" part="send-button" aria-label=${t.send}>${v}</button>
    </form>`}async#e(e,t){e.preventDefault();let n=e.target.elements.namedItem(`text`),r=n.value.trim();r&&(n.value=``,await t.start(),t.status===`connected`&&t.send(r)||(n.value||=r))}},M=class{render(){return c}},N=class{render(){return c}},P=class{render(e){return o(e)}},F=class{render(){return c}};function I(e,t){let{words:n,hide:i}=e;return r`<section class="panel" part="panel" role="dialog" aria-label=${n.title} tabindex="-1" @keydown=${e=>{e.key===`Escape`&&(e.stopPropagation(),i())}}>
    ${L(e,t)} ${t.transcript.render(e)} ${t.question(e)} ${t.notices.render(e)}
    ${t.consent.render(e)} ${t.feedback.render(e)}
    <footer>${t.composer.render(e)} ${t.controls.render(e)}</footer>
  </section>`}function L(e,t){let{words:n,phase:i,hide:a}=e;return r`<header part="header">
    ${t.visualizer.render(e)}
    <div class="names">
      <h2><slot name="header">${n.title}</slot></h2>
      <div class="status" part="status" data-phase=${i}>${f(e)}</div>
    </div>
    ${t.options.render(e)}
    <button class="close" part="close-button" type="button" aria-label=${n.close} @click=${a}>${_}</button>
  </header>`}var R=l`
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
  .status { display: flex; align-items: center; gap: 7px; min-block-size: 1.4em; color: var(--quiet); font-size: 13px; }
  .status::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .status:is([data-phase='listening'], [data-phase='thinking'], [data-phase='working'], [data-phase='speaking'])::before { border-color: var(--accent); background: var(--accent); }
  .status[data-phase='error']::before { border-radius: 1px; rotate: 45deg; }

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
  .panel .error { margin: 0 12px 12px; }

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
`,z={idle:i,paused:w,ended:i,connecting:b,reconnecting:S,listening:i,muted:h,thinking:b,working:x,speaking:y,error:C};function B({phase:e}){return z[e]}var V=100;function H(e,t,n){let r=Math.max(0,Math.floor(e/V)-1)*V;return t?r:Math.min(n,r)}var U=class{#e;#t=!0;#n=0;constructor(e){this.#e=e}render(e){let{transcriptLength:t,words:n,element:i}=e;return this.#t=W(this.#r),this.#n=H(t,this.#t,this.#n),r`<div class="transcript" part="transcript" role="log" aria-live="off" aria-label=${n.transcript} tabindex="0">
      ${t>0?c:r`<slot name="empty"><p class="empty">${n.empty}</p></slot>`}
      ${this.#n>0?r`<button class="text-button" part="earlier-button" type="button" @click=${this.#i}>${n.earlier}</button>`:c}
      ${i.session.latest(t-this.#n).map(e=>G(e,n))}
    </div>`}updated(){let e=this.#r;e&&this.#t&&(e.scrollTop=e.scrollHeight)}get#r(){return this.#e.root.querySelector(`.transcript`)}#i=async()=>{let e=this.#r;if(!e)return;let t=e.scrollHeight-e.scrollTop;this.#n=Math.max(0,this.#n-V),this.#e.refresh(),await this.#e.drawn(),e.scrollTop=e.scrollHeight-t,this.#n===0&&e.focus()}};function W(e){return!e||e.scrollHeight-e.scrollTop-e.clientHeight<48}function G({role:e,text:t,interrupted:n},i){return r`<div class="entry ${e}" part="message message-${e}">
    <p dir="auto"><span class="unseen">${e===`user`?i.you:i.agent}: </span>${t}</p>
    ${n?r`<span class="note">${i.interrupted}</span>`:c}
  </div>`}var K=class{render(){return c}},q=[R],J=class{#e;#t;#n;#r;#i;constructor(e,t){this.#e=e,this.#r=new m(t);let n={element:e,root:t,refresh:()=>e.requestUpdate(),drawn:async()=>void await e.updateComplete,announce:e=>this.#r.say(e)};this.#t=n,this.#n={transcript:new U(n),composer:new j,controls:new T,options:new F,notices:new P,visualizer:new K,captions:new A,consent:new M,feedback:new N,question:e=>this.#i?.(e)},Z(t,q)}view(e,t,n){let r=u(e);return{...e,words:t,placement:n,element:this.#e,phase:r,hide:e.press}}render(e){e.approvals.length>0&&!this.#i&&this.#a().catch(()=>{});let t=this.#n;return Y(e)?I(e,t):[t.consent.render(e),t.question(e),t.feedback.render(e),t.captions.render(e),t.notices.render(e),X(e)?k(e,t):void 0]}face(e){if(!(X(e)||Y(e)&&e.placement===`inline`))return B(e)}updated(e){this.#r.updated(e);for(let t of Object.values(this.#n))t.updated?.(e)}release(){for(let e of Object.values(this.#n))e.release?.()}async#a(){let{approvalQuestion:e}=await import(`./approval-question.js`);this.#i??=e(this.#t),this.#e.requestUpdate()}},Y=({open:e,variant:t})=>e&&t===`panel`,X=({status:t,variant:n})=>n===`bar`&&e(t);function Z(e,t){for(let{styleSheet:n}of t)n&&e.adoptedStyleSheets.push(n)}export{J as Ui,Z as adopt};