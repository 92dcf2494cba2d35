import { writeFileSync } from 'node:fs';
import { browsersPage, browsersText } from './browsers.js';
import { faultsPage, faultsText } from './faults.js';
import { layersPicture } from './layers.js';
import { leftOutPage, leftOutText } from './left-out.js';
import { pagesPage, pagesText } from './pages.js';
import { readManifest, referencePages, withTables } from './reference.js';

/**
 * `npm run docs`: the tables of docs/reference/ from custom-elements.json, the picture of the layers from the imports,
 * the table of links that are no routes, the pages of faults and of what was tried in pages from their tests' rows, and
 * the page of browsers from its features and recorded results.
 */
const manifest = readManifest();
for (const page of referencePages) writeFileSync(page, withTables(page, manifest));
writeFileSync('docs/internals/layers.svg', layersPicture());
writeFileSync(faultsPage, faultsText());
writeFileSync(leftOutPage, leftOutText());
writeFileSync(pagesPage, pagesText());
writeFileSync(browsersPage, browsersText());
