export class AttributeCheck {
    #reported = new Set();
    check(element, warn) {
        const { properties } = element.constructor;
        for (const { name, value } of element.attributes) {
            const property = Object.keys(properties).find(key => key.toLowerCase() === name);
            const onlyProperty = property && properties[property]?.attribute === false;
            if (!onlyProperty && !/^\[object \w+\]/.test(value))
                continue;
            const advice = onlyProperty ? ` Set the property \`${property}\` instead.` : '';
            this.#report(`${name}: “${value.slice(0, 40)}” can’t be used in an attribute.${advice}`, warn);
        }
    }
    #report(problem, warn) {
        if (this.#reported.has(problem))
            return;
        this.#reported.add(problem);
        warn('attribute-invalid', problem);
    }
}
