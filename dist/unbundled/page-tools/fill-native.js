import { reportChange, reportInput, visit } from './as-person.js';
import { pickFrom } from './combobox.js';
import { nativeKind } from './native-kinds.js';
import { labelOf, optionsOf } from './select-options.js';
import { isTaken, wrongText } from './text-values.js';
export const fillNative = {
    radio: async (group, value) => {
        const radio = checkables(group).find(candidate => candidate.value === value);
        if (radio)
            await check(radio, true);
        return Boolean(radio?.checked);
    },
    boxes: async (group, value) => {
        const wanted = new Set(listOf(value));
        for (const box of checkables(group))
            await check(box, wanted.has(box.value));
        return checkables(group).every(box => box.checked === wanted.has(box.value));
    },
    box: async (group, value) => {
        const [box] = checkables(group);
        if (box)
            await check(box, value === true);
        return box?.checked === value;
    },
    each: async (group, value) => {
        const given = listOf(value);
        for (const [index, control] of group.entries()) {
            if (index >= given.length)
                break;
            const filled = await fillNative[nativeKind(control).filler]([control], given[index]);
            if (filled !== true)
                return filled;
        }
        return given.length <= group.length;
    },
    options: async ([first], value) => {
        const wanted = new Set(listOf(value));
        const options = optionsOf(first);
        const isWanted = (option) => wanted.has(option.value) || wanted.has(labelOf(option));
        await select(first, () => {
            for (const option of options)
                option.selected = isWanted(option);
        });
        return options.every(option => option.selected === isWanted(option));
    },
    option: async ([first], value) => {
        const options = optionsOf(first);
        const wanted = options.find(option => option.value === value) ?? options.find(option => labelOf(option) === value);
        if (!wanted)
            return false;
        await select(first, () => {
            wanted.selected = true;
        });
        return first.value === wanted.value;
    },
    write,
};
function listOf(value) {
    return Array.isArray(value) ? value : [value];
}
function checkables(group) {
    return group;
}
async function check(box, on) {
    if (box.checked !== on)
        await visit(box, () => box.click());
}
function select(control, change) {
    return visit(control, () => {
        change();
        reportInput(control);
        reportChange(control);
    });
}
async function write([first], value) {
    const control = first;
    const text = String(value);
    const before = control.value;
    const wrong = wrongText(control, text);
    if (wrong)
        return wrong;
    let isPicked = false;
    await visit(control, async () => {
        const { prototype } = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        Reflect.set(prototype, 'value', text, control);
        reportInput(control, text);
        isPicked = await pickFrom(control, text);
        if (!isPicked)
            reportChange(control);
    });
    return isPicked || isTaken(control, text, before);
}
