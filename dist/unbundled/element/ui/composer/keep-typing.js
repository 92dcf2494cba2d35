export function keepTyping(root) {
    for (const type of ['keydown', 'keypress'])
        root.addEventListener(type, event => {
            const { target, key, ctrlKey, altKey, metaKey } = event;
            const combined = ctrlKey || altKey || metaKey || key === 'Tab';
            if (!combined && target.matches('textarea'))
                event.stopPropagation();
        });
}
