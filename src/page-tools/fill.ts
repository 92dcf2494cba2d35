import type { Fill, Filler } from './field-kind.js';
import { fillCustom } from './fill-custom.js';
import { fillNative } from './fill-native.js';

/** How each kind of field is filled. */
export const fillers: Readonly<Record<Filler, Fill>> = { ...fillNative, ...fillCustom };
