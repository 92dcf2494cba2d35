/** What a room's files may import at run time, and where its types may come from. */
export interface Room {
  /** Our rooms, or single files of them. */
  readonly ours: readonly string[];
  /** Packages; `node:` stands for Node's own modules. */
  readonly packages: readonly string[];
  /** Rooms of which types alone may be imported. */
  readonly types?: readonly string[];
}

/** ARCHITECTURE, "Who may import whom". The longest key that a file's path starts with is its room. */
export const rooms: Readonly<Record<string, Room>> = {
  'src/core/': { ours: [], packages: [] },
  'src/lang/': { ours: ['src/core/errors/'], packages: [] },
  'src/contract/': { ours: ['src/core/'], packages: ['zod', '@cfworker/json-schema'] },
  // The elements of a page that are functions; it knows the DOM, and comes with the call.
  'src/page-tools/': { ours: ['src/core/'], packages: [] },
  // Runs when the project is built, and never in a page.
  'src/contract/build/': { ours: ['src/contract/'], packages: ['vite'] },
  'src/realtime/': {
    ours: ['src/core/', 'src/contract/', 'src/page-tools/'],
    packages: ['@openai/agents', '@openai/agents-core', 'zod'],
  },
  'src/realtime/build/': { ours: [], packages: ['vite'] },
  'src/element/': { ours: ['src/core/', 'src/lang/', 'src/realtime/create-session.ts'], packages: ['lit'] },
  // Comes with the call: what agents write is shown through a sanitising library.
  'src/element/ui/': {
    ours: ['src/core/', 'src/lang/', 'src/element/'],
    packages: ['lit', 'marked', 'dompurify'],
  },
  'src/element/build/': { ours: [], packages: ['vite', 'node:'] },
  'src/server/': { ours: ['src/core/', 'src/contract/'], packages: [] },
  // What knows Node; the handler itself runs wherever fetch does, and imports find-modules.ts only when asked to.
  'src/server/node/': { ours: ['src/core/', 'src/contract/', 'src/server/'], packages: ['node:'] },
  'src/server/functions/find-modules.ts': { ours: ['src/core/', 'src/server/'], packages: ['node:'] },
  'src/simulator/': { ours: [], packages: ['node:', 'werift', '@evan/opus'], types: ['src/'] },
  'src/cli/': { ours: ['src/server/', 'src/simulator/', 'src/contract/'], packages: ['node:'] },
  'src/cli/build/': { ours: [], packages: ['vite', 'node:'] },
  // Makes the unbundled entry when the project is built; its vendor/ holds what that takes of libraries.
  'src/build/': {
    ours: [],
    packages: ['node:', '@openai/agents', '@openai/agents-core', 'marked', 'dompurify'],
  },
  'src/index.ts': { ours: ['src/element/', 'src/core/'], packages: [], types: ['src/lang/'] },
  'src/embed.ts': { ours: ['src/element/', 'src/core/'], packages: [] },
  // Our first customer: it gets what every customer gets.
  'demo/': { ours: [], packages: ['navai-voice', 'node:'] },
  // A host that brings a WebRTC of its own.
  'demo/node/': { ours: ['demo/server.js'], packages: ['navai-voice', 'node:', 'werift'] },
};

/** The key of the room that a file stands in, or undefined. */
export function roomOf(file: string): string | undefined {
  const matches = Object.keys(rooms).filter(room => file.startsWith(room));
  return matches.sort((a, b) => b.length - a.length)[0];
}
