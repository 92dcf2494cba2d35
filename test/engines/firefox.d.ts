import type { LaunchOptions } from '@playwright/test';

export function lookForFirefox(): string | undefined;
export function firefoxLaunch(more?: Readonly<Record<string, string | number | boolean>>): LaunchOptions;
export const HOW_TO_GET_FIREFOX: string;
