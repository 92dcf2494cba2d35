import { choosable, isMultiple, isSelected, numberOf } from './aria.js';
import { nextTask, press, pressKey, reaction, reportChange, reportInput, visit } from './as-person.js';
import { chooseFrom } from './combobox.js';
import { editText } from './edit-text.js';
import { wordsOf } from './words-of.js';
const maxPresses = 500;
export const fillCustom = {
    toggle: ([first], value) => pressUntil(first, () => isSelected(first) === value),
    check: ([first], value) => pressUntil(first, () => propertiesOf(first).checked === value),
    choose: ([first], value) => chooseOptions(first, new Set(Array.isArray(value) ? value : [value])),
    open: async ([first], value) => {
        let isChosen = false;
        await visit(first, async () => {
            isChosen = await chooseFrom(first, String(value));
        });
        return isChosen;
    },
    move: async ([first], value) => {
        await visit(first, () => moveTo(first, Number(value)));
        return numberOf(first, 'now') === value;
    },
    edit: async ([first], value) => editText(first, String(value)),
    assign: async ([first], value) => {
        const element = propertiesOf(first);
        await visit(first, () => {
            element.value = value;
            reportInput(first, String(value));
            reportChange(first);
        });
        return String(element.value) === String(value);
    },
};
function propertiesOf(element) {
    return element;
}
async function pressUntil(control, isRight) {
    if (isRight())
        return true;
    await visit(control, () => press(control));
    return (await reaction(isRight)) === true;
}
async function chooseOptions(control, wanted) {
    const words = choosable(control).map(wordsOf);
    if (![...wanted].every(value => words.includes(String(value))))
        return false;
    const isRight = (option) => isSelected(option) === wanted.has(wordsOf(option));
    await visit(control, async () => {
        for (const option of choosable(control)) {
            if (isRight(option) || (isSelected(option) && !isMultiple(control)))
                continue;
            press(option);
            await nextTask();
        }
    });
    return (await reaction(() => choosable(control).every(isRight))) === true;
}
async function moveTo(control, wanted) {
    for (let count = 0; count < maxPresses; count++) {
        const distance = wanted - numberOf(control, 'now');
        if (distance === 0)
            return;
        pressKey(control, distance > 0 ? 'ArrowUp' : 'ArrowDown');
        await nextTask();
        if (!(Math.abs(wanted - numberOf(control, 'now')) < Math.abs(distance)))
            return;
    }
}
