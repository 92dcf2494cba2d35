import { posix } from 'node:path';
import { importsOf } from '../../test/house/imports-of.js';
import { filesIn } from '../../test/house/project-files.js';

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'static' | 'dynamic';
}

/** A folder or file, and its floor: 0 if it imports none of its neighbours. */
interface Placed {
  readonly name: string;
  readonly floor: number;
}

interface Folder extends Placed {
  /** Which folders it imports from, in words. */
  readonly caption: string;
  /** Its subfolders, the highest floor first. */
  readonly rows: readonly (readonly string[])[];
}

/** Without the `build` folders: those run when the project is built. */
const sources = filesIn('src').filter(file => /\.ts$/.test(file) && !/(\.d\.ts$|(^|\/)build\/)/.test(file));

const edges: readonly Edge[] = sources.flatMap(from =>
  importsOf(`src/${from}`)
    .filter(({ source }) => source.startsWith('.'))
    .map(({ source, kind }) => {
      return { from, to: posix.join(posix.dirname(from), source).replace(/\.js$/, '.ts'), kind };
    }),
);

/** Which children of a folder import which; a subfolder counts as one. Code that is loaded on demand forms no floors. */
function edgesIn(folder: string, kinds: readonly Edge['kind'][] = ['static']): Edges {
  const childOf = (file: string) =>
    file.startsWith(folder) ? file.slice(folder.length).split('/')[0] : undefined;
  const found = new Map<string, Set<string>>();
  for (const child of sources.map(childOf)) if (child) found.set(child, found.get(child) ?? new Set());
  for (const { from, to, kind } of edges) {
    const [importing, imported] = [childOf(from), childOf(to)];
    if (importing && imported && importing !== imported && kinds.includes(kind))
      found.get(importing)?.add(imported);
  }
  return found;
}

function floorsOf(neighbours: Edges): Placed[] {
  const floors = new Map<string, number>();
  const floorOf = (name: string): number => {
    const floor = floors.get(name) ?? 1 + Math.max(-1, ...[...(neighbours.get(name) ?? [])].map(floorOf));
    floors.set(name, floor);
    return floor;
  };
  return [...neighbours.keys()].sort().map(name => ({ name, floor: floorOf(name) }));
}

/** The highest floor first. */
function rowsOf<Entry extends Placed>(placed: readonly Entry[]): Entry[][] {
  const floors = [...new Set(placed.map(({ floor }) => floor))].sort((a, b) => b - a);
  return floors.map(floor => placed.filter(entry => entry.floor === floor));
}

const isFile = (name: string): boolean => name.endsWith('.ts');

function foldersOfSource(): Folder[] {
  const all = edgesIn('', ['static', 'dynamic']);
  const placed = floorsOf(edgesIn(''));
  const top = Math.max(...placed.map(({ floor }) => floor));
  return placed.map(({ name, floor }) => {
    const below = [...(all.get(name) ?? [])].sort();
    const inside = isFile(name) ? [] : floorsOf(edgesIn(`${name}/`));
    const folders = inside.filter(child => !isFile(child.name));
    return {
      name,
      // The package's entries stand on top of what they load.
      floor: isFile(name) ? top : floor,
      caption: below.length > 0 ? `imports ${below.join(', ')}` : 'imports no other folder',
      rows: rowsOf(folders).map(row => row.map(child => child.name)),
    };
  });
}

const chip = { height: 24, gap: 6, padding: 10, letter: 7.2 };
const box = { gap: 16, padding: 14, head: 46, name: 9, caption: 6.2 };

const chipWidth = (name: string): number => Math.round(name.length * chip.letter + 2 * chip.padding);
const sum = (widths: readonly number[], gap: number): number =>
  widths.reduce((all, one) => all + one + gap, -gap);

function boxWidth({ name, caption, rows }: Folder): number {
  const chips = rows.map(row => sum(row.map(chipWidth), chip.gap));
  return Math.round(
    Math.max((name.length + 1) * box.name, caption.length * box.caption, ...chips) + 2 * box.padding,
  );
}

const boxHeight = ({ rows }: Folder): number =>
  box.head + rows.length * (chip.height + chip.gap) + (rows.length > 0 ? box.padding - chip.gap : 4);

/** The folders of src/ as layers, drawn from the imports: each imports only from layers below it. An SVG. */
export function layersPicture(): string {
  const floors = rowsOf(foldersOfSource());
  const width = Math.max(...floors.map(floor => sum(floor.map(boxWidth), box.gap))) + 2 * box.gap;
  let y = box.gap;
  const drawn = floors.flatMap(floor => {
    const height = Math.max(...floor.map(boxHeight));
    let x = (width - sum(floor.map(boxWidth), box.gap)) / 2;
    const boxes = floor.map(folder => {
      const text = folderBox(folder, x, y, height);
      x += boxWidth(folder) + box.gap;
      return text;
    });
    y += height + box.gap;
    return boxes;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="system-ui, sans-serif" role="img" aria-label="The folders of src as layers: each imports only from layers below it">`,
    `<rect width="${width}" height="${y}" fill="#fff"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function folderBox(folder: Folder, x: number, y: number, height: number): string {
  const { name, caption, rows } = folder;
  const left = x + box.padding;
  return [
    `<rect x="${x}" y="${y}" width="${boxWidth(folder)}" height="${height}" rx="10" fill="#eef2ff" stroke="#4338ca"/>`,
    `<text x="${left}" y="${y + 22}" font-size="15" font-weight="600" fill="#1c1b29">${name}${isFile(name) ? '' : '/'}</text>`,
    `<text x="${left}" y="${y + 38}" font-size="11" fill="#4b4a5e">${caption}</text>`,
    ...rows.flatMap((row, at) => chips(row, left, y + box.head + at * (chip.height + chip.gap))),
  ].join('\n');
}

function chips(row: readonly string[], x: number, y: number): string[] {
  return row.map((name, at) => {
    const left = x + sum(row.slice(0, at).map(chipWidth), chip.gap) + chip.gap;
    const width = chipWidth(name);
    const shape = `<rect x="${left}" y="${y}" width="${width}" height="${chip.height}" rx="6" fill="#fff" stroke="#a5b4fc"/>`;
    return `${shape}<text x="${left + width / 2}" y="${y + 16}" font-size="12" text-anchor="middle" fill="#1c1b29">${name}</text>`;
  });
}
