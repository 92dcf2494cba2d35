import { type Json } from './to-json.js';
export declare const valibotToJson: (schema: object) => Json;
