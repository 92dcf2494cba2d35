/** Plans how text is spoken. The script takes durations from the plan, and the voice speaks it. */

/** A syllable, or a pause if `vowel` is empty. */
export interface Sound {
  vowel: string;
  onset: string;
  ms: number;
  stressed: boolean;
}

const SYLLABLE_MS = 165;
const PAUSES: Record<string, number> = { ',': 180, ';': 220, ':': 220, '.': 320, '!': 320, '?': 320 };

/** Splits words into syllables and pauses. `rate` 2 is twice as fast. */
export function planSpeech(words: string, rate = 1): Sound[] {
  const sounds = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(planWord);
  return sounds.map(sound => ({ ...sound, ms: Math.max(20, Math.round(sound.ms / rate)) }));
}

/** Total duration in milliseconds. Never 0, so that even an empty answer starts and stops. */
export function durationOf(sounds: readonly Sound[]): number {
  return sounds.reduce((total, sound) => total + sound.ms, 0) || 20;
}

function planWord(word: string): Sound[] {
  const syllables = [...word.matchAll(/([^aeiouy\W\d_]*)([aeiouy]+|\d|$)/g)].filter(match => match[0]);
  const sounds = syllables.map((match, index) => syllable(match[1] ?? '', match[2] ?? '', index === 0));
  const gap = PAUSES[word.at(-1) ?? ''] ?? 35;
  return [...sounds, { vowel: '', onset: '', ms: gap, stressed: false }];
}

function syllable(onset: string, nucleus: string, first: boolean): Sound {
  const vowel = /[aeiou]/.exec(nucleus)?.[0] ?? (nucleus === 'y' ? 'i' : 'e');
  return { vowel, onset, ms: SYLLABLE_MS + (nucleus.length > 1 ? 40 : 0), stressed: first };
}
