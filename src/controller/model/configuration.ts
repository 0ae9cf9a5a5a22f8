/** Settings of applications and of the model, as people type them (charm-runtime.md §1.7, §7.11). */
import { parseConfigText } from '../../core/charm/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Charm, Command, CommandResult, ConfigOption, ConfigValue } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { charmOf } from './endpoints.ts';
import { findLiveApplication, suggest } from './names.ts';
import { type ModelRecord, selfId } from './records.ts';

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

const updateStatusIntervalMsMin = 60_000;
const updateStatusIntervalMsMax = 60 * 60_000;
const durationUnits: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 60 * 60_000 };

const proxy =
  (suffix: string) =>
  (model: ModelRecord, text: string): ModelRecord => ({
    ...model,
    charmProxies: { ...model.charmProxies, [suffix]: text },
  });

/** Model settings by their name; each makes the record that the text asks for, or undefined. */
const modelSettings: Readonly<Record<string, (model: ModelRecord, text: string) => ModelRecord | undefined>> = {
  'update-status-hook-interval': (model, text) => {
    const [, count, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
    const updateStatusIntervalMs = Number(count) * (durationUnits[unit ?? ''] ?? Number.NaN);
    const allowed =
      updateStatusIntervalMs >= updateStatusIntervalMsMin && updateStatusIntervalMs <= updateStatusIntervalMsMax;
    return allowed ? { ...model, updateStatusIntervalMs } : undefined;
  },
  'automatically-retry-hooks': (model, text) =>
    text === 'true' || text === 'false' ? { ...model, automaticallyRetryHooks: text === 'true' } : undefined,
  'juju-http-proxy': proxy('HTTP'),
  'juju-https-proxy': proxy('HTTPS'),
  'juju-ftp-proxy': proxy('FTP'),
  'juju-no-proxy': proxy('NO'),
};

const expected: Readonly<Record<string, string>> = {
  'update-status-hook-interval': 'a length from 1m to 60m',
  'automatically-retry-hooks': 'true or false',
};

/** Throws `config-invalid`. */
export function configureModel(draft: Draft, texts: Readonly<Record<string, string>>): CommandResult {
  let model = draft.get('model', selfId);
  for (const [name, text] of Object.entries(texts)) {
    const change = Object.hasOwn(modelSettings, name) ? modelSettings[name] : undefined;
    if (change === undefined)
      throw new AgentError('config-invalid', `cannot set it: unknown model setting "${name}"`, {
        next: suggest(name, Object.keys(modelSettings), ''),
      });
    const changed = model && change(model, text);
    if (changed === undefined)
      throw new AgentError('config-invalid', `cannot set "${name}": expected ${expected[name]}, got "${text}"`);
    model = changed;
  }
  if (model !== undefined) draft.put('model', selfId, model);
  return { kind: 'done', changed: Object.keys(texts) };
}
