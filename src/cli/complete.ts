/**
 * What may come next on a command line, from the same definitions that read it: verbs, options, their choices, and the
 * names that exist. The names of arguments say which names these are.
 */
import type { Argument, Command, Option } from 'commander';

/** Looks names up when they are needed; what cannot be looked up is no names. */
export interface NameSource {
  applications(): Promise<readonly string[]>;
  units(): Promise<readonly string[]>;
  machines(): Promise<readonly string[]>;
  models(): Promise<readonly string[]>;
  /** What is consumed of other models. */
  saas(): Promise<readonly string[]>;
  /** URLs of every model’s offers. */
  offers(): Promise<readonly string[]>;
  /** By name, else by id. */
  secrets(): Promise<readonly string[]>;
  storage(): Promise<readonly string[]>;
  tasks(): Promise<readonly string[]>;
  /** Of the charm that a unit runs. */
  actions(unit: string): Promise<readonly string[]>;
}

type Lookup = (names: NameSource, operands: readonly string[]) => Promise<readonly string[]>;

const unitsAndLeaders: Lookup = async (names) => [
  ...(await names.units()),
  ...(await names.applications()).map((application) => `${application}/leader`),
];

const ends: Lookup = async (names) => [...(await names.applications()), ...(await names.saas())];

/** By the name of an argument or of an option's value. */
const lookups: Readonly<Record<string, Lookup>> = {
  application: (names) => names.applications(),
  end: ends,
  end2: ends,
  saas: (names) => names.saas(),
  offer: (names) => names.offers(),
  unit: unitsAndLeaders,
  target: async (names) => [...(await names.applications()), ...(await names.units())],
  machine: (names) => names.machines(),
  machines: (names) => names.machines(),
  model: (names) => names.models(),
  applications: (names) => names.applications(),
  secret: (names) => names.secrets(),
  storage: (names) => names.storage(),
  task: (names) => names.tasks(),
  action: (names, [unit = '']) => names.actions(unit),
};

/** Words that may stand where the last of `words` stands and begin like it. Nothing: the shell offers files. */
export async function complete(
  program: Command,
  words: readonly string[],
  names: NameSource,
): Promise<readonly string[]> {
  const current = words.at(-1) ?? '';
  const place = find(program, words.slice(0, -1));
  const found = await candidates(place, current, names);
  return found.filter((candidate) => candidate.startsWith(current));
}

interface Place {
  readonly command: Command;
  readonly operands: readonly string[];
  /** The option before, which waits for its value. */
  readonly waiting: Option | undefined;
}

/** Where on the command line these words have led. */
function find(program: Command, words: readonly string[]): Place {
  let command = program;
  let waiting: Option | undefined;
  const operands: string[] = [];
  for (const word of words) {
    if (waiting !== undefined) waiting = undefined;
    else if (word.startsWith('-'))
      waiting = command.options.find((one) => [one.short, one.long].includes(word) && takesValue(one));
    else {
      const next = operands.length === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (next === undefined) operands.push(word);
      else command = next;
    }
  }
  return { command, operands, waiting };
}

const takesValue = ({ required, optional }: Option): boolean => required || optional;

async function candidates(
  { command, operands, waiting }: Place,
  current: string,
  names: NameSource,
): Promise<readonly string[]> {
  if (waiting !== undefined) return waiting.argChoices ?? (await lookUp(valueName(waiting), names, operands));
  if (current.startsWith('-')) return [...command.options.flatMap(flagsOf), '--help'];
  const visible = command.commands.map((one) => one.name()).filter((name) => !name.startsWith('_'));
  if (visible.length > 0) return operands.length === 0 ? visible : [];
  const argument = argumentAt(command.registeredArguments, operands.length);
  return argument === undefined ? [] : (argument.argChoices ?? (await lookUp(argument.name(), names, operands)));
}

/** `--to <machines>` → `machines`. */
const valueName = ({ flags }: Option): string => /[<[]([\w-]+)/.exec(flags)?.[1] ?? '';

const flagsOf = ({ long, short, hidden }: Option): readonly string[] =>
  hidden ? [] : [long, short].filter((flag) => flag !== undefined && flag !== null);

function argumentAt(all: readonly Argument[], index: number): Argument | undefined {
  const last = all.at(-1);
  return all[index] ?? (last?.variadic === true ? last : undefined);
}

const lookUp = (name: string, names: NameSource, operands: readonly string[]): Promise<readonly string[]> =>
  Object.hasOwn(lookups, name) ? (lookups[name]?.(names, operands) ?? Promise.resolve([])) : Promise.resolve([]);
