import{g as e,i as t,m as n,y as r}from"./element.js";import{o as i,s as a}from"./session.js";import{b as o,i as s,n as c,o as l,r as u,u as d}from"./remembered-choices.js";var f=[``,`default`,`communications`];async function p(){let e=await navigator.mediaDevices?.enumerateDevices().catch(()=>[])??[],t=t=>e.filter(e=>e.kind===t&&!f.includes(e.deviceId)).map(({deviceId:e,label:t},n)=>({id:e,name:t||String(n+1)}));return{inputs:t(`audioinput`),outputs:t(`audiooutput`)}}var m=()=>`setSinkId`in HTMLMediaElement.prototype,h=r`
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
  }
  .options:focus { outline: none; }

  .option { display: block; margin: 0; padding: 8px 10px; border: 0; min-inline-size: 0; }
  .option + .option { border-block-start: 1px solid var(--tint); }
  .option-name { display: flex; justify-content: space-between; padding: 0; color: var(--quiet); font-size: 13px; }
  /* Afloat, it stands below the line of its group and not in it. */
  legend.option-name { float: inline-start; inline-size: 100%; }
  legend ~ * { clear: both; }
  .row { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-block-size: 40px; cursor: pointer; }
  .row > .option-name { color: inherit; font-size: inherit; }

  .options input { flex: none; margin: 0; padding: 0; accent-color: var(--accent); cursor: pointer; }
  .options :is(input, select):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .options input[type='range'] { display: block; inline-size: 100%; block-size: 32px; }
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
    /* Smaller, and phones zoom in as it is touched. */
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

  .corners { display: grid; grid-template-columns: repeat(2, 1fr); gap: 6px; margin-block-start: 6px; }
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
`;function g(e,t){return`The user has chosen another language for this conversation: ${t} (${e}). Speak and write in it from now on, whatever language was told or spoken before. Do not comment on it.`}var _=400,v=class{#e;#t;#n;constructor(e){this.#e=e}choose(e){this.#e.lang=e,c(this.#e,`language`,e),this.release(),this.#t=e,this.#n=setTimeout(()=>{this.#n=void 0,this.updated(this.#e.status)},_)}updated(e){if(!(!this.#t||this.#n)){if(a(e))this.#e.session.inform(g(this.#t,b(`en`,this.#t)));else if(i(e))return;this.#t=void 0}}release(){clearTimeout(this.#n),this.#n=void 0,this.#t=void 0}};function y(e){return[...new Set(t(e))].flatMap(e=>{try{return[{tag:e,name:b(e,e)}]}catch{return[]}})}function b(e,t){let[n=``,...r]=new Intl.DisplayNames([e],{type:`language`}).of(t)??t;return n.toLocaleUpperCase(e)+r.join(``)}function x(e,t){let n=e.language||e.lang||e.closest(`[lang]`)?.lang||navigator.language,r=e=>e.toLowerCase().split(`-`)[0];return(t.find(({tag:e})=>e.toLowerCase()===n.toLowerCase())??t.find(({tag:e})=>r(e)===r(n)))?.tag}var S=class{#e;#t;#n={inputs:[],outputs:[]};#r=`idle`;constructor(e){this.#e=e,this.#t=new v(e.element),o(e.root,[h])}open(e){navigator.mediaDevices?.addEventListener(`devicechange`,()=>void this.#i(),{signal:e}),this.#i()}render(e,t){let{element:r,words:a,status:o,resumable:s}=e,{inputs:c,outputs:f}=this.#n,p=r.mode!==`text`,h=p&&!r.mediaStream&&!!navigator.mediaDevices;return[p?w(e):n,h?T(e,`inputDeviceId`,a.microphone,c):n,p&&m()?T(e,`outputDeviceId`,a.speaker,f):n,E(e),D(e,e=>this.#t.choose(e)),r.movable&&e.placement!==`inline`?k(e):n,i(o)||s?C(`restart-button`,l,a.restart,t):n,r.dismissible?C(`dismiss-button`,d,a.dismiss,()=>u(r)):n]}updated({status:e}){this.#t.updated(e),e===`connected`&&this.#r!==e&&this.#i(),this.#r=e}release(){this.#t.release()}async#i(){this.#n=await p(),this.#e.refresh()}};function C(t,n,r,i){return e`<button class="command" part=${t} type="button" @click=${i}>${n}${r}</button>`}function w({element:t,words:n}){let r=Math.round(t.volume*100),i=({target:e})=>Number(e.value)/100;return e`<label class="option">
    <span class="option-name">${n.volume}<span aria-hidden="true">${r}%</span></span>
    <input
      type="range"
      min="0"
      max="100"
      step="5"
      aria-valuetext="${r}%"
      .value=${String(r)}
      @input=${e=>{t.volume=i(e)}}
      @change=${e=>c(t,`volume`,i(e))}
    />
  </label>`}function T({element:t,words:n},r,i,a){let o=a.find(({id:e})=>e===t[r])?.id??``,s=({id:t,name:n})=>e`<option value=${t} .selected=${t===o}>${n}</option>`;return e`<label class="option">
    <span class="option-name">${i}</span>
    <select @change=${({target:e})=>c(t,r,e.value||void 0)}>
      ${[{id:``,name:n.systemDefault},...a].map(s)}
    </select>
  </label>`}function E({element:t,words:n}){return e`<label class="option row">
    <span class="option-name">${n.captions}</span>
    <input class="switch" type="checkbox" role="switch" .checked=${t.captions} @change=${({target:e})=>c(t,`captions`,e.checked)} />
  </label>`}function D({element:t,words:r},i){let a=y(t);if(a.length<2)return n;let o=x(t,a);return e`<fieldset class="option">
    <legend class="option-name">${r.language}</legend>
    ${a.map(({tag:t,name:n})=>e`<label class="row" lang=${t}>
        <bdi>${n}</bdi>
        <input type="radio" name="language" value=${t} .checked=${t===o} @change=${()=>i(t)} />
      </label>`)}
  </fieldset>`}var O={"top-start":`topStart`,"top-end":`topEnd`,"bottom-start":`bottomStart`,"bottom-end":`bottomEnd`};function k({element:t,words:n,placement:r}){let i=Object.entries(O);return e`<fieldset class="option">
    <legend class="option-name">${n.position}</legend>
    <div class="corners" dir=${getComputedStyle(t).direction}>
      ${i.map(([i,a])=>e`<input
          type="radio"
          name="position"
          value=${i}
          aria-label=${n[a]}
          title=${n[a]}
          .checked=${i===r}
          @change=${()=>s(t,i)}
        />`)}
    </div>
  </fieldset>`}export{S as OptionList};