import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { type Import, importsOf } from './imports-of.js';
import { filesIn } from './project-files.js';
import { type Room, roomOf, rooms } from './rooms.js';

const files = ['src', 'demo'].flatMap(folder => filesIn(folder).map(file => `${folder}/${file}`));
const sources = files.filter(file => /\.[jt]s$/.test(file));

describe('layers', () => {
  it('every source file is in a room', () => {
    assert.deepEqual(
      sources.filter(file => !roomOf(file)),
      [],
    );
  });

  for (const [name, room] of Object.entries(rooms)) {
    it(`${name} imports only what is allowed`, () => {
      const inside = sources.filter(file => roomOf(file) === name);
      assert.deepEqual(
        inside.flatMap(file => forbidden(file, name, room)),
        [],
      );
    });
  }
});

function forbidden(file: string, name: string, room: Room): string[] {
  const wrong = importsOf(file).filter(imported => !isAllowed(file, imported, name, room));
  return wrong.map(({ source }) => `${file} imports ${source}`);
}

function isAllowed(file: string, { source, typeOnly }: Import, name: string, room: Room): boolean {
  if (!isPath(source)) return room.packages.some(allowed => isPackage(source, allowed));
  const target = sourceOf(file, source);
  // Build code is inside its room's folder, but is not part of the room.
  if (target.includes('/build/')) return roomOf(target) === name;
  const ours = [name, ...room.ours, ...(typeOnly ? (room.types ?? []) : [])];
  return ours.some(allowed => target.startsWith(allowed));
}

const isPath = (source: string): boolean => source.startsWith('.') || source.startsWith('/');

const isPackage = (source: string, allowed: string): boolean =>
  allowed === 'node:' ? source.startsWith(allowed) : source === allowed || source.startsWith(`${allowed}/`);

/** Returns the source file of an import. TypeScript's imports name the generated .js file. */
function sourceOf(file: string, source: string): string {
  const target = posix.join(posix.dirname(file), source);
  return file.endsWith('.ts') ? target.replace(/\.js$/, '.ts') : target;
}
