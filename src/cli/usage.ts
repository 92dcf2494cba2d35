/** The usage line of each command. */
export const usage = {
  serve: 'navai-voice serve [options]',
  check: 'navai-voice check <base URL> [options]',
} as const;

export type CommandName = keyof typeof usage;
