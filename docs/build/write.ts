import { writeFileSync } from 'node:fs';
import { layersPicture } from './layers.js';
import { readManifest, referencePages, withTables } from './reference.js';

/** `npm run docs`: the tables of docs/reference/ from custom-elements.json, and the picture of the layers from the imports. */
const manifest = readManifest();
for (const page of referencePages) writeFileSync(page, withTables(page, manifest));
writeFileSync('docs/internals/layers.svg', layersPicture());
