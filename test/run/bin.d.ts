export function bin(packageName: string, command: string, args: readonly string[]): string[];
export function tsx(args: readonly string[]): string[];
