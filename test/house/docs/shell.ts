import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { flags } from '../../../demo/options.js';
import { steps as engineSteps } from '../../engines/steps.js';
import { RECORD } from '../../run/run-steps.js';
import { steps } from '../../run/steps.js';
import { projectFiles } from '../project-files.js';
import { textOf } from './markdown.js';

type Arguments = readonly string[];

const { scripts, name, dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** Returns unknown commands, scripts, files and options in a page's text for a shell. */
export function commandProblems(page: string, text: string): string[] {
  return commandsIn(text).flatMap(([program = '', ...args]) => {
    const check = Object.hasOwn(programs, program) ? programs[program] : undefined;
    return check ? (check(args, page) ?? []) : [`There is no test for ${program}.`];
  });
}

/** The words of each command, without comments and leading variables. */
function commandsIn(text: string): string[][] {
  const lines = text.replaceAll('\\\n', ' ').split('\n');
  return lines
    .flatMap(line => line.replace(/(^|\s)#.*$/, '').split(/\s(?:&&|\|)\s/))
    .map(command => [...command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) => word))
    .map(words => words.slice(words.findIndex(word => !/^[A-Z_]+=/.test(word))))
    .filter(words => words.length > 0 && !/^[A-Z_]+=/.test(words[0] ?? ''));
}

const programs: Readonly<Record<string, (args: Arguments, page: string) => string | undefined>> = {
  npm,
  npx,
  node,
  python3: ([file = ''], page) => missingFile(file, page),
  // The requests are tested by `test/contract/docs.node.test.ts`.
  curl: () => undefined,
};

const installable = new Set([
  name,
  ...Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
]);

function npm([command = '', ...args]: Arguments): string | undefined {
  if (command === 'ci') return undefined;
  if (command === 'install')
    return args.filter(word => !installable.has(word)).map(word => `npm install ${word}?`)[0];
  const [script = '', separator, ...rest] = command === 'run' ? args : ['test', ...args];
  if (command !== 'run' && command !== 'test') return `npm has no command “${command}”.`;
  if (!Object.hasOwn(scripts, script)) return `package.json has no script “${script}”.`;
  if (separator !== undefined && separator !== '--') return `npm run ${script}: “--” is missing.`;
  const known = choicesOf[script];
  return rest
    .filter(word => !known?.().includes(word.replace(/@[\d.]+$/, '')))
    .map(word => `npm run ${script} knows no “${word}”.`)[0];
}

/** The arguments that are allowed after `--`. */
const choicesOf: Readonly<Record<string, () => readonly string[]>> = {
  test: () => [RECORD, ...steps.map(step => step.name)],
  'test:engines': () => [RECORD, ...engineSteps.map(step => step.name)],
  demo: () => Object.keys(flags).map(flag => `--${flag}`),
  'upgrade:check': () => Object.keys({ ...dependencies, ...devDependencies }),
  bench: () => {
    const [, table = ''] =
      /sections: Record<.*?> = \{(.*?)\}/s.exec(readFileSync('test/bench/index.ts', 'utf8')) ?? [];
    return [...table.matchAll(/^ {2}(\w+):/gm)].map(([, section = '']) => section);
  },
};

function npx([command = '', ...args]: Arguments): string | undefined {
  if (command === name) return ours(args);
  if (command === 'playwright' || command === 'web-test-runner')
    return missingOption(args, ['--config', '--files']);
  return existsSync(`node_modules/.bin/${command}`) ? undefined : `npx ${command}: it is not installed.`;
}

/** Returns the missing files among the values of options. */
function missingOption(args: Arguments, options: Arguments): string | undefined {
  const files = args.filter((_, at) => options.includes(args[at - 1] ?? ''));
  return files.filter(file => !existsSync(file)).map(file => `${file} does not exist.`)[0];
}

function node(args: Arguments, page: string): string | undefined {
  const own = args.findIndex(
    (word, at) => !word.startsWith('-') && !/^--(import|env-file)$/.test(args[at - 1] ?? ''),
  );
  const files = args.includes('--test') ? args.slice(own) : args.slice(own, own + 1);
  const missing = files.flatMap(file => missingFile(file, page) ?? [])[0];
  return missing ?? missingOption(args, ['--config', '--files']);
}

/** A reader's own file must be described in the page. A single argument such as `node:test` is not a file. */
function missingFile(file: string, page: string): string | undefined {
  if (file.includes('*')) return fitsFile(file) ? undefined : `${file} fits no file.`;
  const folder = page.replace(/[^/]*$/, '');
  if (existsSync(file) || existsSync(folder + file)) return undefined;
  return textOf(page).includes(`\`${file}\``) ? undefined : `${file} does not exist.`;
}

function fitsFile(pattern: string): boolean {
  const parts = pattern.split('*').map(part => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('[^/]*')}$`);
  return projectFiles().some(file => expression.test(file));
}

/** Our command: `serve` and `check` with the options of their help. */
function ours([command = '', ...args]: Arguments): string | undefined {
  if (['--help', '-h', '--version', '-v'].includes(command)) return undefined;
  if (!['serve', 'check'].includes(command)) return `${name} has no command “${command}”.`;
  const known = optionsOf(command);
  return args
    .filter(word => word.startsWith('-') && !known.includes(word))
    .map(word => `${name} ${command} has no option ${word}.`)[0];
}

const helps = new Map<string, readonly string[]>();

/** The options of one of our commands, from its help. */
export function optionsOf(command: string): readonly string[] {
  const known = helps.get(command);
  if (known) return known;
  const args = ['--import', 'tsx', 'src/cli/index.ts', command, '--help'];
  const help = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const options = [...help.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option = '']) => option);
  helps.set(command, options);
  return options;
}
