import { fold } from '../../core/model/fold.js';
import { oneLine } from '../../core/model/page-text.js';
import { withoutSuffixes } from './link-suffixes.js';

/** In characters. A longer name is a text. */
const maxNameLength = 120;

const unread = 'script, style, template, noscript, [hidden], [aria-hidden="true"]';
const forReaders =
  /(^|[\s_-])(sr|screen-?reader|visually-?hidden|visuallyhidden|assistive)(-only|-text)?([\s_-]|$)/i;
const counter = /(^|[\s_-])(badge|count|counter|bubble|pill|qty|quantity)([\s_-]|$)/i;

/** A link’s name as visitors know it; '' if it has none. */
export function nameOf(link: Element): string {
  const tree = link.getRootNode() as Document | ShadowRoot;
  const ids = (link.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const heading = link.querySelector('h1, h2, h3, h4, h5, h6');
  const candidates = [
    () => ids.map(id => wordsIn(tree.getElementById(id))).join(' '),
    () => link.getAttribute('aria-label') ?? '',
    () => wordsIn(heading),
    () => wordsIn(link, true),
    () => wordsIn(link),
    () => link.getAttribute('title') ?? '',
  ];
  for (const candidate of candidates) {
    const name = tidy(candidate());
    if (fold(name)) return name;
  }
  return '';
}

/** Without what is said to screen readers only, without arrows and other signs around it, and not said twice. */
export function tidy(text: string): string {
  const name = once(withoutSuffixes(withoutSigns(oneLine(text))));
  return withoutSigns(name).slice(0, maxNameLength).trim();
}

/** The words in an element, which may be hidden itself. */
function wordsIn(element: Element | null, seenOnly = false): string {
  if (!element) return '';
  const parts = childrenOf(element).map(child => partsOf(child, seenOnly));
  return oneLine(ownWords(element) ?? parts.join(''));
}

function partsOf(node: Node, seenOnly: boolean): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(unread)) return '';
  const classes = node.getAttribute('class') ?? '';
  if (counter.test(classes) || (seenOnly && forReaders.test(classes))) return ' ';
  const own = ownWords(node);
  if (own !== undefined) return ` ${own} `;
  const { display } = getComputedStyle(node);
  if (display === 'none') return '';
  const text = childrenOf(node)
    .map(child => partsOf(child, seenOnly))
    .join('');
  // A number in an element of its own counts something.
  if (/^\s*\d+\+?\s*$/.test(text)) return ` (${text.trim()}) `;
  return display === 'inline' || display === 'contents' ? text : ` ${text} `;
}

/** The words of an element that stand in for its content. */
function ownWords(element: Element): string | undefined {
  if (element.localName === 'img' || element.localName === 'area') return element.getAttribute('alt') ?? '';
  if (element instanceof SVGSVGElement)
    return (
      element.getAttribute('aria-label') ??
      element.querySelector('title')?.textContent ??
      element.textContent ??
      ''
    );
  return element.localName === 'br' ? '' : undefined;
}

/** The children as they are shown: through slots and open shadow roots. */
function childrenOf(element: Element): Node[] {
  const slotted = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [];
  if (slotted.length > 0) return slotted;
  return [...(element.shadowRoot ?? element).childNodes];
}

/** Removes arrows, pictures and letters of icon fonts at both ends. Signs that are part of a word stay: “C++”. */
function withoutSigns(name: string): string {
  const words = name.split(' ');
  while (words.length > 0 && !isWord(words[0])) words.shift();
  while (words.length > 0 && !isWord(words.at(-1))) words.pop();
  return words.join(' ').replace(/^[\p{So}\p{Sm}›»‹«]+|[\p{So}›»‹«→←↑↓⟶⟵]+$/gu, '');
}

function isWord(word: string | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(word ?? '');
}

/** “Home Home” is said once: a picture and a text often name the same. */
function once(name: string): string {
  const words = name.split(' ');
  const [first, second] = [words.slice(0, words.length / 2), words.slice(words.length / 2)];
  return fold(first.join(' ')) === fold(second.join(' ')) ? first.join(' ') : name;
}
