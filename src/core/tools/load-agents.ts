import { messageOf } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { AgentDefinition, AgentTeam, Team, TeamMember } from '../model/team.js';
import { agentsRoot, listOf, ofAgents } from './agent-folders.js';
import { collectFunctions } from './collect-functions.js';
import { toToolName } from './tool-name.js';

/** The maximum length of an agent's name: a tool's 64 characters minus `transfer_to_`. */
const maxNameLength = 52;

const primaryName = 'primary';

/** The team of a call without agents: one unnamed agent. */
export const soloTeam: Team = {
  members: [{ name: primaryName, description: '', instructions: '', functions: [] }],
  shared: [],
};

/** Never rejects: ignores unusable agents and warns. */
export async function loadTeam(given: AgentTeam, warn: Warn): Promise<Team> {
  const { primary, specialists = [], modules = {}, folders } = Object(given) as AgentTeam;
  const found = await fromModules(modules, listOf(folders), warn);
  const first = primary ?? found.primary ?? {};
  const listed = Array.isArray(specialists) ? (specialists as readonly AgentDefinition[]) : [];
  const everyone = [{ ...first, name: first.name || primaryName }, ...listed, ...found.specialists];
  const members: TeamMember[] = [];
  for (const definition of everyone) {
    const member = await toMember(definition, warn);
    if (members.some(({ name }) => name === member.name) || !member.name)
      warn('agent-unusable', `“${definition?.name}” has no name, or one that is taken.`);
    else members.push(member);
  }
  return { members, shared: await collectFunctions(found.shared, warn) };
}

async function toMember(definition: AgentDefinition, warn: Warn): Promise<TeamMember> {
  const { name, description, instructions, functions } = Object(definition) as AgentDefinition;
  return {
    name: toToolName(String(name ?? ''))
      .slice(0, maxNameLength)
      .replace(/_+$/, ''),
    description: textOf(description),
    instructions: textOf(instructions),
    functions: await collectFunctions(functions, warn),
  };
}

interface Found {
  readonly primary?: AgentDefinition;
  readonly specialists: readonly AgentDefinition[];
  readonly shared: Readonly<Record<string, unknown>>;
}

async function fromModules(
  modules: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  warn: Warn,
): Promise<Found> {
  const groups = new Map<string, Record<string, unknown>>();
  const shared: Record<string, unknown> = {};
  const kept = ofAgents(wanted);
  for (const [path, module] of Object.entries(modules)) {
    const file = fromRoot(path);
    const [folder = '', ...rest] = file.slice(agentsRoot.length + 1).split('/');
    if (rest.length === 0) shared[path] = module;
    else if (kept(file)) groups.set(folder, { ...groups.get(folder), [path]: module });
  }
  const entries = [...groups];
  const agents = await Promise.all(entries.map(([folder, files]) => fromFolder(folder, files, warn)));
  const at = Math.max(
    agents.findIndex(({ primary }) => primary),
    -1,
  );
  const begins = at >= 0 ? at : entries.findIndex(([folder]) => folder === 'primary' || folder === 'main');
  const primary = agents[begins];
  return { ...(primary && { primary }), specialists: agents.filter(agent => agent !== primary), shared };
}

/** Maps `./ai/x.ts`, `/src/ai/x.ts` and `../../ai/x.ts` to the backend's `src/ai/x.ts`. */
function fromRoot(path: string): string {
  const steps = path.split('/').filter(step => step && !/^\.+$/.test(step));
  const root = steps.indexOf('ai');
  return [agentsRoot, ...steps.slice(root < 0 ? 1 : root + 1)].join('/');
}

async function fromFolder(folder: string, files: Readonly<Record<string, unknown>>, warn: Warn) {
  const isConfig = (path: string) => /\/agent\.config\.[cm]?[jt]sx?$/.test(path);
  const entries = Object.entries(files);
  const config = await configOf(
    entries.find(([path]) => isConfig(path)),
    warn,
  );
  const functions = Object.fromEntries(entries.filter(([path]) => !isConfig(path)));
  return {
    name: textOf(config.name) || folder,
    description: textOf(config.description),
    instructions: textOf(config.instructions),
    functions,
    primary: config.primary === true,
  };
}

async function configOf(
  entry: readonly [string, unknown] | undefined,
  warn: Warn,
): Promise<Readonly<Record<string, unknown>>> {
  if (!entry) return {};
  const [path, module] = entry;
  try {
    const loaded: unknown = typeof module === 'function' ? await module() : module;
    return Object(Object(loaded).default ?? loaded);
  } catch (error) {
    warn('function-module-failed', `${path}: ${messageOf(error)}`, error);
    return {};
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
