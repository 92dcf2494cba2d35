import { writeFileSync } from 'node:fs';
import { faultsPage, faultsText } from './faults.js';
import { layersPicture } from './layers.js';
import { leftOutPage, leftOutText } from './left-out.js';
import { pagesPage, pagesText } from './pages.js';
import { readManifest, referencePages, withTables } from './reference.js';

/**
 * `npm run docs`: the tables of docs/reference/ from custom-elements.json, the picture of the layers from the imports,
 * the table of links that are no routes, and the pages of faults and of what was tried in pages from their tests' rows.
 */
const manifest = readManifest();
for (const page of referencePages) writeFileSync(page, withTables(page, manifest));
writeFileSync('docs/internals/layers.svg', layersPicture());
writeFileSync(faultsPage, faultsText());
writeFileSync(leftOutPage, leftOutText());
writeFileSync(pagesPage, pagesText());
