import { fillCustom } from './fill-custom.js';
import { fillNative } from './fill-native.js';
export const fillers = { ...fillNative, ...fillCustom };
