import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { describe, it } from 'node:test';
import { projectFiles } from './project-files.js';

const texts = projectFiles().filter(file => !/\.(png|jpe?g|webp|woff2?|wav|mp3|ico)$/.test(file));

/** The project folder and the home folder of this machine. */
const places = [process.cwd(), homedir()].filter(place => place.length > 1).map(place => `${place}/`);
const someonesHome = /(?:\/home|\/Users|[A-Z]:\\Users)[/\\][a-z][\w.-]*[/\\]/;

describe('text', () => {
  it('contains no path of a machine', () => {
    assert.deepEqual(
      texts.filter(file => namesPlace(readFileSync(file, 'utf8'))),
      [],
    );
  });

  it('contains no package registry, which is a setting of each user', () => {
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
