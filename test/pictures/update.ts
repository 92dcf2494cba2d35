import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { writeAccessibility } from './accessibility.js';
import { type Look, looks } from './looks.js';
import { toPalettePng } from './palette-png.js';
import { type Cell, emptySheet, labelHeight, layOut, put, sheetFile } from './sheet.js';
import { type State, states } from './states.js';
import { Studio } from './studio.js';

/**
 * `npm run pictures`: takes all pictures and writes all accessibility trees again. Look at them before you
 * commit.
 */

const folder = new URL('sheets/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const cellsByLook: Record<string, readonly Cell[]> = {};
const queue = [...looks];
await Promise.all([drawSheets(), drawSheets()]);
const inOrder = Object.fromEntries(looks.map(({ name }) => [name, cellsByLook[name]]));
writeFileSync(new URL('cells.json', folder), `${JSON.stringify(inOrder)}\n`);
await writeAccessibility();

/** Takes one look after the other until none is left. */
async function drawSheets(): Promise<void> {
  for (let look = queue.shift(); look; look = queue.shift()) {
    const studio = await Studio.open(look);
    try {
      await drawSheet(studio, look);
    } finally {
      await studio.close();
    }
  }
}

async function drawSheet(studio: Studio, look: Look): Promise<void> {
  const layout = layOut(states, look);
  const sheet = emptySheet(layout);
  for (const cell of layout.cells) {
    const state = states.find(({ name }) => name === cell.name) as State;
    put(sheet, await takeStill(studio, state, look), cell.x, cell.y);
  }
  await drawLabels(studio, look, layout.cells, sheet);
  cellsByLook[look.name] = layout.cells;
  writeFileSync(sheetFile(look), toPalettePng(sheet));
  process.stdout.write(`${look.name}: ${layout.cells.length} pictures\n`);
}

/** Retakes a picture until it is the same twice. */
async function takeStill(studio: Studio, state: State, look: Look): Promise<PNG> {
  await studio.show(state, look);
  let before = await studio.shoot(look, state.tall);
  for (let again = 0; again < 20; again += 1) {
    const picture = await studio.shoot(look, state.tall);
    if (picture.equals(before)) return PNG.sync.read(picture);
    before = picture;
  }
  throw new Error(`${state.name} (${look.name}) does not stand still.`);
}

/** The browser renders the names, because it has the fonts. */
async function drawLabels(
  { page }: Studio,
  { device }: Look,
  cells: readonly Cell[],
  sheet: PNG,
): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
    document.body.style.cssText = 'margin: 0; background: white; color: #222; font: 600 13px/24px Inter';
  });
  for (const { name, x, y } of cells) {
    await page.evaluate(name => document.body.replaceChildren(name), name);
    const clip = { x: 0, y: 0, width: device.cell, height: labelHeight };
    put(sheet, PNG.sync.read(await page.screenshot({ clip })), x, y - labelHeight);
  }
}
