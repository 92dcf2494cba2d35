/** What was asked for: standard output, which may be piped on. */
export function say(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** What the operator should know beside it. */
export function complain(text: string): void {
  process.stderr.write(`navai-voice: ${text}\n`);
}
