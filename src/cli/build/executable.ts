import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Makes a built file executable. npm does so when it installs a command, but a copy of dist/ needs it too. */
export function executable(fileName: string): Plugin {
  return {
    name: 'navai:executable',
    applyToEnvironment: ({ name }) => name === 'node',
    writeBundle({ dir = '' }, files) {
      if (files[fileName]) chmodSync(join(dir, fileName), 0o755);
    },
  };
}
