/** Config and facts about the unit (charm-runtime.md §5.4). */
import { implicitEndpoint } from '../../core/model/index.ts';
import { ingressAddress } from '../../core/replica/index.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

export function configGet({ words, flags }: Arguments<{ readonly all: boolean }>, { context }: HandlerRun): unknown {
  const { config } = context.view.application;
  const key = words[0] ?? '';
  if (key === '') return Object.fromEntries(Object.entries(config).filter(([, value]) => flags.all || value !== null));
  if (flags.all) throw usageError(`cannot use argument --all together with key ${JSON.stringify(key)}`);
  return Object.hasOwn(config, key) ? config[key] : null;
}

export function unitGet({ words }: Arguments<unknown>, { context }: HandlerRun): string {
  const setting = words[0];
  if (setting !== 'private-address' && setting !== 'public-address')
    throw usageError(`unknown setting ${JSON.stringify(setting)}`);
  const address =
    setting === 'public-address' ? context.view.unit.publicAddress : ingressAddress(context.view, implicitEndpoint);
  if (address === undefined) throw runError(`no ${setting} is known`);
  return address;
}

/** What a version is cut to: people read it. */
const versionCharactersMax = 256;

export async function applicationVersionSet({ words }: Arguments<unknown>, run: HandlerRun): Promise<void> {
  await run.ports.setVersion((words[0] ?? '').slice(0, versionCharactersMax));
}
