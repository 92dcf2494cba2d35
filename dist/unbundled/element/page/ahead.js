const startButtons = /^(launcher|(re)?start-button|retry-button)/;
export function beginsStart({ open, variant }, event) {
    const { button, key, repeat, target } = event;
    if (button || repeat || (key && key !== 'Enter' && key !== ' '))
        return false;
    const part = String(target.closest('button')?.part);
    const closes = open && variant === 'panel' && part === 'launcher';
    return startButtons.test(part) && !closes;
}
export function savesData() {
    return navigator.connection?.saveData;
}
