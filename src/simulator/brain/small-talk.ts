import { type Clause, readClause } from './clause.js';
import type { Phrases } from './phrases.js';

const GREETINGS =
  /^(hello|hi|hey|hola|buenas|buenos|dias|tardes|noches|good|morning|afternoon|evening|there|saludos)$/;
const THANKS = /^(thanks|thank|gracias|muchas|much|very|many|perfect|great|perfecto|genial|so|you)$/;
const BYES = /^(bye|goodbye|adios|hasta|luego|later|see|you|chao)$/;
const HELP =
  /^(help|ayuda|ayudame|what|can|you|do|me|que|puedes|hacer|how|work|this|please|por|favor|options|opciones|aqui|here|como|funciona|know)$/;

const KINDS: [RegExp, RegExp, 'greeting' | 'thanks' | 'bye' | 'help'][] = [
  [GREETINGS, /^(hello|hi|hey|hola|buenas|buenos|good|saludos)$/, 'greeting'],
  [THANKS, /^(thanks|thank|gracias)$/, 'thanks'],
  [BYES, /^(bye|goodbye|adios|hasta|chao|later)$/, 'bye'],
  [HELP, /^(help|ayuda|ayudame|what|que|how|options|opciones|como)$/, 'help'],
];

/** Returns the kind of small talk if all words belong to it and at least one identifies it. */
export function smallTalkIn(text: string): 'greeting' | 'thanks' | 'bye' | 'help' | undefined {
  const { words }: Clause = readClause(text);
  const folded = words.map(word => word.folded);
  if (!folded.length) return undefined;
  return KINDS.find(
    ([allowed, identifying]) =>
      folded.every(word => allowed.test(word)) && folded.some(word => identifying.test(word)),
  )?.[2];
}

export function answerSmallTalk(
  kind: 'greeting' | 'thanks' | 'bye' | 'help',
  phrases: Phrases,
  help: string,
): string {
  return kind === 'help' ? help : phrases[kind];
}
