// The context of the examples in the docs: the page, app and server that they belong to. Only the examples
// are checked with this file, see code-project.ts.
/** The page has the tag. */
interface ParentNode {
  querySelector(selectors: 'navai-voice'): import('navai-voice').NavaiVoiceElement;
}

declare const agent: import('navai-voice').NavaiVoiceElement;

// Names that an earlier example of the same page has imported or created.
declare const createHandler: typeof import('navai-voice/server').createHandler;
declare const optionsFromEnv: typeof import('navai-voice/server').optionsFromEnv;
declare const functionsFolders: typeof import('navai-voice/server').functionsFolders;
declare const recordedTurns: typeof import('navai-voice/server').recordedTurns;
declare const createSession: typeof import('navai-voice/session').createSession;
declare const session: import('navai-voice/session').Session;
declare const simulator: import('navai-voice/simulator').RunningSimulator;
declare const store: import('navai-voice/server').Store;
declare const sessionKey: string;
type Microphone = import('navai-voice/session').Microphone;

// A shop's page.
declare const cart: {
  add(item: string, quantity?: number, options?: { signal: AbortSignal }): Promise<void>;
  clear(): void;
  pay(amount?: number): Promise<void>;
};
declare const map: { show(): void };
declare const orders: { delete(id: string): Promise<void> };
declare const router: { push(path: string): Promise<void> };
declare const functions: { openInvoice(): void };
declare const allowButton: HTMLButtonElement;
declare const button: HTMLButtonElement;
declare const file: File;
declare const stream: MediaStream;
declare const deviceId: string;
declare const speakerId: string;
declare const nonce: string;
declare function openInvoice(id: string): void;
declare function findProducts(words: string): Promise<string[]>;
declare function freshToken(): Promise<string>;
declare function askInDialog(question: string, options: { signal: AbortSignal }): Promise<boolean>;
declare function report(what: object): void;
declare function showNotice(text: string): void;
declare function show(what: object): void;
declare function trace(event: object): void;
declare class Cart {
  add(item: string): void;
}
declare class Calculator {
  add(a: number, b: number): number;
}

// A shop's server.
declare const mine: { is_shop_open(shop: string): boolean };
declare const log: { info(...words: unknown[]): void };
declare function isOpen(shop: string): boolean;
declare function askShop(shop: string, options: { signal: AbortSignal }): Promise<boolean>;
declare function bill(sessionKey: string, usage: unknown): void;

// A server's framework and its request.
declare const app: import('express').Express;
declare const express: typeof import('express');
declare const handler: import('navai-voice/server').Handler;
declare const toNodeListener: typeof import('navai-voice/server').toNodeListener;
declare const request: Request;

/** SvelteKit makes it. */
declare module '$env/dynamic/private' {
  export const env: Record<string, string | undefined>;
}

/** Node has it since version 22. Our types are those of Node 20, the oldest supported version. */
declare module 'node:sqlite' {
  export class DatabaseSync {
    constructor(path: string);
    exec(sql: string): void;
    prepare(sql: string): {
      run(...values: (string | number)[]): { changes: number | bigint };
      all(...values: (string | number)[]): unknown[];
    };
  }
}
