/** WebDriver's characters for keys that print nothing. */
const named: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** Returns WebDriver's actions for a key, which modifiers may precede: `Shift+Tab`. */
export function keyActions(keys: string): KeyAction[] {
  const values = keys.split('+').map(key => named[key] ?? key);
  return [
    ...values.map(value => ({ type: 'keyDown', value }) as const),
    ...values.reverse().map(value => ({ type: 'keyUp', value }) as const),
  ];
}
