/** What the files of a room may import at run time, and where their types may come from. */
export interface Room {
  /** Our own rooms, or single files of them. */
  readonly ours: readonly string[];
  /** Packages; `node:` stands for Node's own modules. */
  readonly packages: readonly string[];
  /** Rooms from which only types may be imported. */
  readonly types?: readonly string[];
}

/** ARCHITECTURE, "Who may import whom". A file belongs to the longest key that its path starts with. */
export const rooms: Readonly<Record<string, Room>> = {
  'src/core/': { ours: [], packages: [] },
  'src/lang/': { ours: ['src/core/errors/'], packages: [] },
  'src/contract/': { ours: ['src/core/'], packages: ['zod'] },
  // Elements of a page as functions. It uses the DOM, and is loaded with the call.
  'src/page-tools/': { ours: ['src/core/'], packages: [] },
  // Runs only when the project is built.
  'src/contract/build/': { ours: ['src/contract/'], packages: ['vite'] },
  'src/realtime/': {
    ours: ['src/core/', 'src/contract/', 'src/page-tools/'],
    packages: ['@openai/agents', '@openai/agents-core', 'zod'],
  },
  'src/realtime/build/': { ours: [], packages: ['vite'] },
  'src/element/': { ours: ['src/core/', 'src/lang/', 'src/realtime/create-session.ts'], packages: ['lit'] },
  // Loaded with the call. The agents' text is shown through a sanitising library.
  'src/element/ui/': {
    ours: ['src/core/', 'src/lang/', 'src/element/'],
    packages: ['lit', 'marked', 'dompurify'],
  },
  'src/element/build/': { ours: [], packages: ['vite', 'node:'] },
  'src/server/': { ours: ['src/core/', 'src/contract/'], packages: [] },
  // Depends on Node. The handler itself runs wherever fetch does, and imports find-modules.ts on demand.
  'src/server/node/': { ours: ['src/core/', 'src/contract/', 'src/server/'], packages: ['node:'] },
  'src/server/functions/find-modules.ts': { ours: ['src/core/', 'src/server/'], packages: ['node:'] },
  'src/simulator/': { ours: [], packages: ['node:', 'werift', '@evan/opus'], types: ['src/'] },
  'src/cli/': { ours: ['src/server/', 'src/simulator/', 'src/contract/'], packages: ['node:'] },
  'src/cli/build/': { ours: [], packages: ['vite', 'node:'] },
  // Creates the unbundled entry and the licence texts in the build. vendor/ contains the required parts of libraries.
  'src/build/': {
    ours: [],
    packages: ['vite', 'node:', '@openai/agents', '@openai/agents-core', 'marked', 'dompurify'],
  },
  'src/index.ts': { ours: ['src/element/', 'src/core/'], packages: [], types: ['src/lang/'] },
  'src/embed.ts': { ours: ['src/element/', 'src/core/'], packages: [] },
  // Our first customer, with the same imports as any other.
  'demo/': { ours: [], packages: ['navai-voice', 'node:'] },
  // Only for `--lan`, so that the rest runs without what makes certificates and QR codes.
  'demo/lan/': { ours: ['demo/failure.js'], packages: ['node:', '@peculiar/x509', 'uqr'] },
  // A host with a WebRTC implementation of its own.
  'demo/node/': { ours: ['demo/server.js'], packages: ['navai-voice', 'node:', 'werift'] },
};

/** The key of the room that a file belongs to, or undefined. */
export function roomOf(file: string): string | undefined {
  const matches = Object.keys(rooms).filter(room => file.startsWith(room));
  return matches.sort((a, b) => b.length - a.length)[0];
}
