export function optionsOf({ options, required }) {
    return [...options].filter(option => !option.matches(':disabled, [hidden]') && !(required && option.value === ''));
}
export function labelOf(option) {
    return option.label.trim();
}
