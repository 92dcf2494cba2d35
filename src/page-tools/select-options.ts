/** The options that a visitor can choose. */
export function optionsOf({ options, required }: HTMLSelectElement): HTMLOptionElement[] {
  return [...options].filter(
    option => !option.matches(':disabled, [hidden]') && !(required && option.value === ''),
  );
}

export function labelOf(option: HTMLOptionElement): string {
  return option.label.trim();
}
