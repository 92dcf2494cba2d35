import { html, LitElement } from 'lit';
import 'virtual:navai-voice';

customElements.define(
  'app-greeting',
  class extends LitElement {
    render() {
      return html`<p>Hello</p>`;
    }
  },
);
