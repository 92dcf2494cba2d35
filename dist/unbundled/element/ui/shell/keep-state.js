function visitorsOwn({ movable, dismissible }) {
    return ['open', 'muted', ...(movable ? ['placement'] : []), ...(dismissible ? ['hidden'] : [])];
}
export function keepState(element) {
    element.addEventListener('turbo:before-morph-attribute', (event) => {
        const { attributeName } = Object(event.detail);
        if (event.target === element && visitorsOwn(element).includes(`${attributeName}`))
            event.preventDefault();
    });
}
