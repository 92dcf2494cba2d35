import { writeFileSync } from 'node:fs';
import { faultsPage, faultsText } from './faults.js';
import { layersPicture } from './layers.js';
import { readManifest, referencePages, withTables } from './reference.js';

/**
 * `npm run docs`: the tables of docs/reference/ from custom-elements.json, the picture of the layers from the imports,
 * and the page of faults from the rows of their tests.
 */
const manifest = readManifest();
for (const page of referencePages) writeFileSync(page, withTables(page, manifest));
writeFileSync('docs/internals/layers.svg', layersPicture());
writeFileSync(faultsPage, faultsText());
