export function own(element) {
    const prototype = prototypeOf(element);
    if (!prototype)
        return element;
    return new Proxy({}, {
        get(_, name) {
            const value = Reflect.get(prototype, name, element);
            return typeof value === 'function' ? value.bind(element) : value;
        },
    });
}
function prototypeOf(element) {
    if (element instanceof HTMLFormElement)
        return HTMLFormElement.prototype;
    const name = Reflect.get(nativeElement(), 'localName', element);
    return element instanceof HTMLElement && String(name).includes('-') ? HTMLElement.prototype : undefined;
}
export function nativeElement() {
    return Object.getPrototypeOf(HTMLElement.prototype);
}
