import { fold } from '../../core/model/fold.js';
import { oneLine } from '../../core/model/page-text.js';
import { withoutSuffixes } from './link-suffixes.js';
const maxNameLength = 120;
const unread = 'script, style, template, noscript, [hidden], [aria-hidden="true"]';
const forReaders = /(^|[\s_-])(sr|screen-?reader|visually-?hidden|visuallyhidden|assistive)(-only|-text)?([\s_-]|$)/i;
const counter = /(^|[\s_-])(badge|count|counter|bubble|pill|qty|quantity)([\s_-]|$)/i;
export function nameOf(link) {
    const tree = link.getRootNode();
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
        if (fold(name))
            return name;
    }
    return '';
}
export function tidy(text) {
    const name = once(withoutSuffixes(withoutSigns(oneLine(text))));
    return withoutSigns(name).slice(0, maxNameLength).trim();
}
function wordsIn(element, seenOnly = false) {
    if (!element)
        return '';
    const parts = childrenOf(element).map(child => partsOf(child, seenOnly));
    return oneLine(ownWords(element) ?? parts.join(''));
}
function partsOf(node, seenOnly) {
    if (node instanceof Text)
        return node.data;
    if (!(node instanceof Element) || node.matches(unread))
        return '';
    const classes = node.getAttribute('class') ?? '';
    if (counter.test(classes) || (seenOnly && forReaders.test(classes)))
        return ' ';
    const own = ownWords(node);
    if (own !== undefined)
        return ` ${own} `;
    const { display } = getComputedStyle(node);
    if (display === 'none')
        return '';
    const text = childrenOf(node)
        .map(child => partsOf(child, seenOnly))
        .join('');
    if (/^\s*\d+\+?\s*$/.test(text))
        return ` (${text.trim()}) `;
    return display === 'inline' || display === 'contents' ? text : ` ${text} `;
}
function ownWords(element) {
    if (element.localName === 'img' || element.localName === 'area')
        return element.getAttribute('alt') ?? '';
    if (element instanceof SVGSVGElement)
        return (element.getAttribute('aria-label') ??
            element.querySelector('title')?.textContent ??
            element.textContent ??
            '');
    return element.localName === 'br' ? '' : undefined;
}
function childrenOf(element) {
    const slotted = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [];
    if (slotted.length > 0)
        return slotted;
    return [...(element.shadowRoot ?? element).childNodes];
}
function withoutSigns(name) {
    const words = name.split(' ');
    while (words.length > 0 && !isWord(words[0]))
        words.shift();
    while (words.length > 0 && !isWord(words.at(-1)))
        words.pop();
    return words.join(' ').replace(/^[\p{So}\p{Sm}›»‹«]+|[\p{So}›»‹«→←↑↓⟶⟵]+$/gu, '');
}
function isWord(word) {
    return /[\p{L}\p{N}]/u.test(word ?? '');
}
function once(name) {
    const words = name.split(' ');
    const [first, second] = [words.slice(0, words.length / 2), words.slice(words.length / 2)];
    return fold(first.join(' ')) === fold(second.join(' ')) ? first.join(' ') : name;
}
