import { readdirSync } from 'node:fs';

/**
 * Rooms whose code runs in Node. Tests of all other rooms run in a browser, unless they are named
 * `*.node.test.ts`.
 */
const nodeRooms = ['server', 'simulator'];

const isNodeTest = file => nodeRooms.includes(roomOf(file)) || file.endsWith('.node.test.ts');

export const houseTests = () => all().filter(file => roomOf(file) === 'house');
export const nodeTests = () => all().filter(file => roomOf(file) !== 'house' && isNodeTest(file));
export const browserTests = () => all().filter(file => roomOf(file) !== 'house' && !isNodeTest(file));

const roomOf = file => file.split('/')[1];

function all() {
  const files = readdirSync('test', { recursive: true }).map(
    file => `test/${String(file).replaceAll('\\', '/')}`,
  );
  return files.filter(file => file.endsWith('.test.ts')).sort();
}
