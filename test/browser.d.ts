export function findBrowser(): Promise<string>;
export function lookForBrowser(): Promise<string | undefined>;
export const HOW_TO_GET_ONE: string;
export const launchArgs: string[];
export const fakeMediaArgs: string[];
