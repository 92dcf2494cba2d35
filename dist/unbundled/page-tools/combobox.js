import { isSelected, listedOptions } from './aria.js';
import { press, pressKey, reaction } from './as-person.js';
import { roleOf } from './control.js';
import { wordsOf } from './words-of.js';
export async function chooseFrom(combobox, words) {
    if (!isOpen(combobox))
        press(combobox);
    const option = await reaction(() => optionNamed(combobox, words));
    const isTaken = () => option && (isSelected(option) || shownIn(combobox).includes(words));
    if (option) {
        press(option);
        if (await reaction(() => isTaken() && !isOpen(combobox)))
            return true;
    }
    if (isOpen(combobox)) {
        pressKey(combobox, 'Escape');
        await reaction(() => !isOpen(combobox));
    }
    return Boolean(isTaken());
}
export async function pickFrom(field, words) {
    if (roleOf(field) !== 'combobox' || words === '')
        return false;
    const option = await reaction(() => isOpen(field) && optionNamed(field, words));
    if (!option)
        return false;
    press(option);
    return true;
}
function optionNamed(combobox, words) {
    const wanted = words.trim().toLowerCase();
    return listedOptions(combobox).find(option => wordsOf(option).toLowerCase() === wanted);
}
function isOpen(combobox) {
    return combobox.getAttribute('aria-expanded') === 'true';
}
function shownIn(combobox) {
    return combobox.textContent ?? '';
}
