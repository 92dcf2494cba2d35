import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Makes a built file a command: npm does so when it installs one; a copy of dist/ needs it done here. */
export function executable(fileName: string): Plugin {
  return {
    name: 'navai:executable',
    applyToEnvironment: ({ name }) => name === 'node',
    writeBundle({ dir = '' }, files) {
      if (files[fileName]) chmodSync(join(dir, fileName), 0o755);
    },
  };
}
