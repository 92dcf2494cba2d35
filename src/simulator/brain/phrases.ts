/** The brain's phrases in one language. */
export interface Phrases {
  greeting: string;
  thanks: string;
  bye: string;
  again: string;
  notHeard: string;
  unknown: string;
  unknownPage: string;
  done: string;
  yes: string;
  no: string;
  and: string;
  or: string;
  page(name: string): string;
  failed(why: string): string;
  approval: string;
  which(names: string): string;
  missing(names: string): string;
  pages(names: string): string;
  functions(names: string): string;
  nothing: string;
  found(list: string): string;
}

const english: Phrases = {
  greeting: 'Hello! How can I help you?',
  thanks: 'You are welcome.',
  bye: 'Goodbye!',
  again: 'Is there anything else I can do for you?',
  notHeard: 'Sorry, I did not hear that. Could you say it again?',
  unknown: 'Sorry, I did not understand that.',
  unknownPage: 'Sorry, I do not know that page. Which one would you like?',
  done: 'Done.',
  yes: 'yes',
  no: 'no',
  and: 'and',
  or: 'or',
  page: name => `Here is ${name}.`,
  failed: why => `Sorry, that did not work${why ? `: ${why}` : ''}`,
  approval: 'That has to be approved first.',
  which: names => `Which one do you mean: ${names}?`,
  missing: names => `Which ${names} would you like?`,
  pages: names => `You can ask me to open ${names}.`,
  functions: names => `I can help with: ${names}.`,
  nothing: 'I have no pages to open and nothing to run here, but I am listening.',
  found: list => `Here is what I found: ${list}.`,
};

const spanish: Phrases = {
  greeting: '¡Hola! ¿En qué puedo ayudarte?',
  thanks: 'De nada.',
  bye: '¡Hasta luego!',
  again: '¿Puedo ayudarte en algo más?',
  notHeard: 'Perdona, no te he oído. ¿Puedes repetirlo?',
  unknown: 'Perdona, no te he entendido.',
  unknownPage: 'Perdona, no conozco esa página. ¿Cuál quieres abrir?',
  done: 'Hecho.',
  yes: 'sí',
  no: 'no',
  and: 'y',
  or: 'o',
  page: name => `Aquí está ${name}.`,
  failed: why => `Lo siento, no ha funcionado${why ? `: ${why}` : ''}`,
  approval: 'Eso necesita primero una aprobación.',
  which: names => `¿Cuál quieres decir: ${names}?`,
  missing: names => `¿Qué valor quieres para ${names}?`,
  pages: names => `Puedes pedirme que abra ${names}.`,
  functions: names => `Puedo ayudarte con: ${names}.`,
  nothing: 'Aquí no tengo páginas que abrir ni nada que ejecutar, pero te escucho.',
  found: list => `Esto es lo que he encontrado: ${list}.`,
};

export const phrasesIn = (inSpanish: boolean): Phrases => (inSpanish ? spanish : english);

/** Joins names as "a, b and c"; leaves out those beyond `max`. */
export function enumerate(names: readonly string[], word: string, max = 5): string {
  const shown = names.slice(0, max);
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
