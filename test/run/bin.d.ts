export function bin(packageName: string, command: string, args: readonly string[]): string[];
