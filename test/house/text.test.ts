import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { describe, it } from 'node:test';
import { projectFiles } from './project-files.js';

const texts = projectFiles().filter(file => !/\.(png|jpe?g|webp|woff2?|wav|mp3|ico)$/.test(file));

/** The folders of the machine that runs this, and anybody's home. */
const places = [process.cwd(), homedir()].filter(place => place.length > 1).map(place => `${place}/`);
const someonesHome = /(?:\/home|\/Users|[A-Z]:\\Users)[/\\][a-z][\w.-]*[/\\]/;

describe('text', () => {
  it('names no place of a machine', () => {
    assert.deepEqual(
      texts.filter(file => namesPlace(readFileSync(file, 'utf8'))),
      [],
    );
  });

  it('names no package registry: that is a setting of whoever installs', () => {
    const settings = texts.filter(file => /(^|\/)(\.npmrc|package-lock\.json)$/.test(file));
    assert.deepEqual(
      settings.filter(file => /registry\s*=|_authToken|"https?:[^"]*\.tgz/.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
});

function namesPlace(text: string): boolean {
  return places.some(place => text.includes(place)) || someonesHome.test(text);
}
