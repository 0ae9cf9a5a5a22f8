/** Settings of a whole model, as people type them (charm-runtime.md §3.2, §7.11). */
import { AgentError, assert } from '../../core/errors.ts';
import type { Command, CommandResult, ModelSetting } from '../../core/model/index.ts';
import { parseConstraints, printConstraints } from '../../core/placement/index.ts';
import type { Draft } from './draft.ts';
import { suggest } from './names.ts';
import { selfId } from './record-keys.ts';
import type { ModelRecord } from './records.ts';

type Settings = Pick<
  ModelRecord,
  'updateStatusIntervalMs' | 'automaticallyRetryHooks' | 'charmProxies' | 'placement' | 'constraints' | 'remembered'
>;

/** What a new model has. */
export const defaultModelSettings: Settings = {
  updateStatusIntervalMs: 5 * 60_000,
  automaticallyRetryHooks: true,
  charmProxies: {},
  placement: 'share',
};

interface Setting {
  readonly expected: string;
  /** As text, the way that it may be typed. */
  readonly read: (settings: Settings) => string;
  /** Undefined for a text that is not understood. */
  readonly write: (text: string) => Partial<Settings> | undefined;
}

/** Charm tests go down to ten seconds to see the hook soon. */
const updateStatusIntervalMsMin = 10_000;
const updateStatusIntervalMsMax = 60 * 60_000;
const durationUnits: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 60 * 60_000 };

function parseInterval(text: string): Partial<Settings> | undefined {
  const [, count, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  const updateStatusIntervalMs = Number(count) * (durationUnits[unit ?? ''] ?? Number.NaN);
  const allowed =
    updateStatusIntervalMs >= updateStatusIntervalMsMin && updateStatusIntervalMs <= updateStatusIntervalMsMax;
  return allowed ? { updateStatusIntervalMs } : undefined;
}

const proxy = (suffix: string): Setting => ({
  expected: 'a text',
  read: ({ charmProxies }) => charmProxies[suffix] ?? '',
  write: (text) => ({ charmProxies: { [suffix]: text } }),
});

const constraints: Setting = {
  expected: 'constraints such as cores=2 mem=4G',
  read: ({ constraints: given = {} }) => printConstraints(given),
  write(text) {
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (!words.every((word) => word.indexOf('=') > 0)) return undefined;
    const pairs = words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
    return { constraints: parseConstraints(Object.fromEntries(pairs)) };
  },
};

/** Longer texts are cloud-init files, which nobody reads here. */
const rememberedCharactersMax = 4096;

/**
 * What tests of charms set for other controllers: kept as it was typed, and nothing follows from it. `arch` is none there
 * either, but they take every name.
 */
const rememberedNames = [
  'agent-stream',
  'apt-http-proxy',
  'apt-https-proxy',
  'apt-mirror',
  'apt-no-proxy',
  'arch',
  'cloudinit-userdata',
  'container-networking-method',
  'default-base',
  'default-series',
  'default-space',
  'development',
  'egress-subnets',
  'enable-os-refresh-update',
  'enable-os-upgrade',
  'extra-info',
  'firewall-mode',
  'ftp-proxy',
  'http-proxy',
  'https-proxy',
  'ignore-machine-addresses',
  'image-stream',
  'logging-config',
  'max-action-results-age',
  'max-action-results-size',
  'max-status-history-age',
  'max-status-history-size',
  'no-proxy',
  'provisioner-harvest-mode',
  'proxy-ssh',
  'resource-tags',
  'secret-backend',
  'snap-http-proxy',
  'snap-https-proxy',
  'ssl-hostname-verification',
  'test-mode',
  'transmit-vendor-metrics',
] as const;

const remembered = (name: string): Setting => ({
  expected: `a text of at most ${rememberedCharactersMax} characters`,
  read: ({ remembered: texts = {} }) => (Object.hasOwn(texts, name) ? (texts[name] ?? '') : ''),
  write: (text) => (text.length <= rememberedCharactersMax ? { remembered: { [name]: text } } : undefined),
});

const table: Readonly<Record<string, Setting>> = {
  constraints,
  'update-status-hook-interval': {
    expected: 'a length from 10s to 60m',
    read: ({ updateStatusIntervalMs: ms }) => (ms % 60_000 === 0 ? `${ms / 60_000}m` : `${ms / 1000}s`),
    write: parseInterval,
  },
  'automatically-retry-hooks': {
    expected: 'true or false',
    read: ({ automaticallyRetryHooks }) => String(automaticallyRetryHooks),
    write: (text) => (text === 'true' || text === 'false' ? { automaticallyRetryHooks: text === 'true' } : undefined),
  },
  placement: {
    expected: 'share or own',
    read: ({ placement = 'share' }) => placement,
    write: (text) => (text === 'share' || text === 'own' ? { placement: text } : undefined),
  },
  'juju-http-proxy': proxy('HTTP'),
  'juju-https-proxy': proxy('HTTPS'),
  'juju-ftp-proxy': proxy('FTP'),
  'juju-no-proxy': proxy('NO'),
  ...Object.fromEntries(rememberedNames.map((name) => [name, remembered(name)])),
};

function findSetting(name: string): Setting {
  const setting = Object.hasOwn(table, name) ? table[name] : undefined;
  if (setting !== undefined) return setting;
  throw new AgentError('config-invalid', `cannot set it: unknown model setting "${name}"`, {
    next: suggest(name, Object.keys(table), ''),
  });
}

function changed<Model extends Settings>(model: Model, name: string, text: string): Model {
  const { expected, write } = findSetting(name);
  const change = write(text);
  if (change === undefined)
    throw new AgentError('config-invalid', `cannot set "${name}": expected ${expected}, got "${text}"`);
  return {
    ...model,
    ...change,
    charmProxies: { ...model.charmProxies, ...change.charmProxies },
    ...(change.remembered && { remembered: { ...model.remembered, ...change.remembered } }),
  };
}

/** Throws `config-invalid` for what `configureModel` would refuse in a new model. */
export function checkModelSettings(texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) changed(defaultModelSettings, name, text);
}

/** Throws `config-invalid`. */
export function configureModel(
  draft: Draft,
  { set, reset }: Pick<Extract<Command, { readonly kind: 'configure-model' }>, 'set' | 'reset'>,
): CommandResult {
  let model = draft.get('model', selfId);
  assert(model !== undefined, 'the model is made at the first start');
  for (const name of reset) model = changed(model, name, findSetting(name).read(defaultModelSettings));
  for (const [name, text] of Object.entries(set)) model = changed(model, name, text);
  draft.put('model', selfId, model);
  return { kind: 'done', changed: [...Object.keys(set), ...reset] };
}

const isRemembered = (name: string): boolean => (rememberedNames as readonly string[]).includes(name);

/** Every setting with where its value comes from; what is only remembered, when it was set. */
export function modelSettings(model: Settings): Readonly<Record<string, ModelSetting>> {
  const settings = Object.entries(table).map(([name, { read }]): readonly [string, ModelSetting] => {
    const value = read(model);
    return [name, { value, source: value === read(defaultModelSettings) ? 'default' : 'model' }];
  });
  return Object.fromEntries(settings.filter(([name, { source }]) => source === 'model' || !isRemembered(name)));
}
