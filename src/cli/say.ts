/** Prints the result of a command to standard output, which may be piped. */
export function say(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Prints a message for the operator to standard error. */
export function complain(text: string): void {
  process.stderr.write(`navai-voice: ${text}\n`);
}
