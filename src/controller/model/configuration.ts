/** Settings of applications, as people type them (charm-runtime.md §1.7). */
import { parseConfigText } from '../../core/charm/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Charm, Command, CommandResult, ConfigOption, ConfigValue } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { charmOf } from './endpoints.ts';
import { findLiveApplication, suggest } from './names.ts';

/** Throws `config-invalid`. */
export function parseSettings(
  charm: Charm,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, ConfigValue>> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, parseConfigText(name, findOption(charm, name), text)]),
  );
}

function findOption(charm: Charm, name: string): ConfigOption {
  const option = Object.hasOwn(charm.config, name) ? charm.config[name] : undefined;
  if (option !== undefined) return option;
  throw new AgentError('config-invalid', `cannot set it: unknown option "${name}"`, {
    next: suggest(name, Object.keys(charm.config), 'the charm has no options'),
  });
}

/** Throws `not-found`, `being-removed`, `config-invalid`. */
export function configure(draft: Draft, command: Extract<Command, { readonly kind: 'configure' }>): CommandResult {
  const application = findLiveApplication(draft, command.application);
  const charm = charmOf(draft, application);
  for (const name of command.reset) findOption(charm, name);
  const kept = Object.entries(application.settings).filter(([name]) => !command.reset.includes(name));
  const settings = { ...Object.fromEntries(kept), ...parseSettings(charm, command.set) };
  draft.put('application', application.name, { ...application, settings });
  return { kind: 'done', changed: [...Object.keys(command.set), ...command.reset] };
}
