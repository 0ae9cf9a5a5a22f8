/** `reeve.yaml` of a charm: what its author declares of it to this agent, and the packer takes into the signed manifest. */
import { AgentError } from '../errors.ts';
import { isLaneName, lanesMax } from '../lanes/index.ts';

export const declarationFile = 'reeve.yaml';

export interface Declaration {
  /** What the charm's handlers conflict on, instead of on the whole machine. */
  readonly lanes?: readonly string[];
  /** Tells which version of the workload is installed: a program and its arguments. */
  readonly versionCommand?: readonly string[];
}

const wordsMax = 32;
const wordCharactersMax = 1_024;

/** Null when these may be declared, else what is expected. */
export function lanesProblem(value: unknown): string | null {
  if (!Array.isArray(value)) return 'a list of lanes is expected';
  const stranger = value.find((lane) => typeof lane !== 'string' || !isLaneName(lane));
  if (stranger !== undefined)
    return `${JSON.stringify(stranger)} is no lane: expected a name such as apt, port:443 or path:/srv/x`;
  if (value.length > lanesMax) return `at most ${lanesMax} lanes are expected`;
  return new Set(value).size === value.length ? null : 'a lane is named twice';
}

/** Null when this may be declared as the command, else what is expected. */
export function versionCommandProblem(value: unknown): string | null {
  const isWord = (word: unknown): boolean =>
    typeof word === 'string' && word !== '' && word.length <= wordCharactersMax && !word.includes('\0');
  const isCommand = Array.isArray(value) && value.length > 0 && value.length <= wordsMax && value.every(isWord);
  return isCommand ? null : 'a list of a program and its arguments is expected';
}

/** The document of the file; nothing in it is declared when it is empty. Throws `charm-invalid`. */
export function parseDeclaration(document: unknown): Declaration {
  if (document === undefined || document === null) return {};
  if (typeof document !== 'object' || Array.isArray(document)) throw invalid('a mapping is expected');
  const { lanes, 'version-command': command, ...others } = document as Readonly<Record<string, unknown>>;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) throw invalid(`${stranger}: only lanes and version-command can be declared`);
  const problem = lanes === undefined ? null : lanesProblem(lanes);
  if (problem !== null) throw invalid(`lanes: ${problem}`);
  const commandProblem = command === undefined ? null : versionCommandProblem(command);
  if (commandProblem !== null) throw invalid(`version-command: ${commandProblem}`);
  return {
    ...(lanes !== undefined && { lanes: [...(lanes as readonly string[])].sort() }),
    ...(command !== undefined && { versionCommand: command as readonly string[] }),
  };
}

const invalid = (problem: string): AgentError =>
  new AgentError('charm-invalid', `cannot use this charm: ${declarationFile}: ${problem}`, {
    next: `repair ${declarationFile} and pack the charm again`,
  });
