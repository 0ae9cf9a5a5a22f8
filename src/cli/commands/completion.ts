/** `completion`: what a shell evaluates, and the hidden verb that it then asks at each press of the key. */
import { Argument, type Command } from 'commander';
import type { ModelStatus } from '../../core/model/index.ts';
import { applicationName } from '../../core/model/index.ts';
import { complete, type NameSource } from '../complete.ts';
import type { CliPorts } from '../ports.ts';
import { type CommandContext, withAdmin } from './context.ts';

/** A controller that is slower than this is not waited for. */
const askDelayMsMax = 1_000;

const scripts = {
  bash: `_reeve() {
  local IFS=$'\\n'
  COMPREPLY=($(reeve __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o bashdefault -o default -F _reeve reeve
`,
  zsh: `_reeve() {
  local -a found
  found=(\${(f)"$(reeve __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( \${#found} )); then compadd -a found; else _files; fi
}
compdef _reeve reeve
`,
  fish: `complete -c reeve -a '(reeve __complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
} as const;
type Shell = keyof typeof scripts;

/** Adds `completion` and what its scripts call. */
export function addCompletionCommands(program: Command, { ports }: CommandContext): void {
  program
    .command('completion')
    .description('completion for your shell: eval "$(reeve completion bash)"')
    .addArgument(new Argument('<shell>', 'which one').choices(Object.keys(scripts)))
    .action((shell: Shell) => ports.terminal.out(scripts[shell]));
  program.command('__complete [words...]', { hidden: true }).action(async (words: readonly string[]) => {
    const found = await complete(program, words, namesFrom(ports, modelOf(words)));
    ports.terminal.out(found.map((word) => `${word}\n`).join(''));
  });
}

/** The model that the line names so far. */
function modelOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '-m' || word === '--model');
  return at === -1 ? undefined : words[at + 1];
}

/** The names of the model. At the press of a key nobody wants to read an error. */
function namesFrom(ports: CliPorts, model: string | undefined): NameSource {
  const asked = async (ask: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    const late = new Promise<readonly string[]>((resolve) =>
      ports.clock.deadline(askDelayMsMax).addEventListener('abort', () => resolve([])),
    );
    return await Promise.race([ask().catch(() => []), late]);
  };
  const fromStatus = (pick: (status: ModelStatus) => readonly string[]) =>
    asked(async () => pick(await withAdmin(ports, (admin) => admin.status(), model)));
  return {
    applications: () => fromStatus(({ applications }) => applications.map(({ application }) => application)),
    units: () => fromStatus(({ applications }) => applications.flatMap(({ units }) => units.map(({ unit }) => unit))),
    machines: () => fromStatus(({ machines }) => machines.map(({ machine }) => machine)),
    models: () => asked(async () => (await withAdmin(ports, (_, models) => models.models())).map(({ name }) => name)),
    saas: () => fromStatus(({ saas = [] }) => saas.map((one) => one.saas)),
    offers: () => asked(async () => (await withAdmin(ports, (_, models) => models.offers())).map(({ url }) => url)),
    secrets: () =>
      asked(async () => {
        const found = await withAdmin(ports, (admin) => admin.secrets({ reveal: false }), model);
        return found.map(({ secret, name }) => (name === '' ? secret : name));
      }),
    storage: () => fromStatus(({ storage = [] }) => storage.map((one) => one.storage)),
    tasks: () => asked(async () => (await withAdmin(ports, (admin) => admin.tasks(), model)).map(({ task }) => task)),
    actions: (unit) =>
      asked(async () => {
        const application = applicationName(unit.split('/')[0] ?? '');
        return Object.keys((await withAdmin(ports, (admin) => admin.showApplication(application), model)).actions);
      }),
  };
}
