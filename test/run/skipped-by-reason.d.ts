export function skippedByReason(skipped: readonly string[]): Map<string, string[]>;
