export function engineOf(step: string): string | undefined;
export function titleOf(engine: string): string;
export function versionOf(engine: string): Promise<string>;
export function versionIn(text: string): string | undefined;
