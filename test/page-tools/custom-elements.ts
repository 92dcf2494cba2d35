/** Form-associated, without `checkValidity`, as the platform leaves it to each class. */
class Field extends HTMLElement {
  static readonly formAssociated = true;
  readonly internals = this.attachInternals();
  #value: string | number = this.getAttribute('of') === 'number' ? 0 : '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<span>………</span>';
  }

  connectedCallback(): void {
    if (this.hasAttribute('required')) this.internals.setValidity({ valueMissing: true }, 'Say something.');
  }

  get value(): string | number {
    return this.#value;
  }

  set value(value: string | number) {
    this.#value = value;
    this.internals.setFormValue(String(value));
    this.internals.setValidity({});
  }
}

class Check extends HTMLElement {
  static readonly formAssociated = true;
  readonly internals = this.attachInternals();
  checked = false;

  constructor() {
    super();
    this.addEventListener('click', () => {
      this.checked = !this.checked;
      this.internals.setFormValue(this.checked ? 'on' : null);
    });
  }
}

class Plain extends HTMLElement {
  value = '';
}

class Broken extends HTMLElement {
  get value(): string {
    throw new Error('No value.');
  }
}

class Hostile extends HTMLElement {
  value = '';
}

for (const name of [
  'matches',
  'closest',
  'getAttribute',
  'localName',
  'id',
  'getRootNode',
  'labels',
  'shadowRoot',
])
  Object.defineProperty(Hostile.prototype, name, { value: 'not a function' });

/** Defines the elements that the tests of forms use. */
export function defineElements(): void {
  customElements.define('x-field', Field);
  customElements.define('x-check', Check);
  customElements.define('x-plain', Plain);
  customElements.define('x-broken', Broken);
  customElements.define('x-hostile', Hostile);
  customElements.define('x-empty', class extends HTMLElement {});
}
