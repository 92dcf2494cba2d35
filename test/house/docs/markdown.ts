import { readFileSync } from 'node:fs';
import { projectFiles } from '../project-files.js';

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** The number of its first line of code, starting at 1. */
  readonly line: number;
  readonly language: string;
  /** The text after the language. */
  readonly info: string;
  readonly code: string;
}

export interface Link {
  readonly page: string;
  readonly line: number;
  readonly target: string;
}

interface Fence {
  readonly mark: string;
  readonly block: Omit<Block, 'code'>;
  readonly lines: string[];
}

/** All pages that we write. */
export const pages: readonly string[] = projectFiles().filter(file => file.endsWith('.md'));

export function textOf(page: string): string {
  return readFileSync(page, 'utf8');
}

/**
 * Splits a page into its fenced blocks and the other lines. Lines of blocks become empty, so that line
 * numbers stay.
 */
export function split(page: string): {
  readonly blocks: readonly Block[];
  readonly prose: readonly string[];
} {
  const blocks: Block[] = [];
  let fence: Fence | undefined;
  const prose = textOf(page)
    .split('\n')
    .map((line, at) => {
      const [, mark = '', language = '', info = ''] = /^\s*(`{3,}|~{3,})(\S*)\s*(.*)$/.exec(line) ?? [];
      if (!fence && !mark) return line;
      if (!fence) fence = { mark, block: { page, line: at + 2, language, info }, lines: [] };
      else if (line.trim() !== fence.mark) fence.lines.push(line);
      else {
        blocks.push({ ...fence.block, code: fence.lines.join('\n') });
        fence = undefined;
      }
      return '';
    });
  if (fence) throw new Error(`${page}: the block in line ${fence.block.line - 1} has no end.`);
  return { blocks, prose };
}

/** The text between single backticks, with its line number. */
export function inlineCode(page: string): { readonly line: number; readonly code: string }[] {
  return split(page).prose.flatMap((line, at) =>
    [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({ line: at + 1, code })),
  );
}

export function linksOf(page: string): Link[] {
  return split(page).prose.flatMap((line, at) => {
    // A label may contain code, or be a link itself, as a picture in a link is.
    const targets = [...line.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)];
    return targets.map(([, target = '']) => ({ page, line: at + 1, target }));
  });
}

/** The anchors of a page's headings, as GitHub creates them. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = split(page).prose.flatMap(line => {
    const [, words] = /^#{1,6}\s+(.+?)\s*#*$/.exec(line) ?? [];
    if (!words) return [];
    const anchor = anchorOf(words);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before ? `${anchor}-${before}` : anchor;
  });
  return new Set(anchors);
}

function anchorOf(words: string): string {
  return words
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
