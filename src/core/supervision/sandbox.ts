/** What a service is kept from, in the words of systemd.exec(5), and who keeps it from that. */
import { type Capability, capabilities } from './capabilities.ts';
import { type Fields, fault, fields, flag, list, type Reader, text, word } from './reader.ts';

/** Some of the words are booleans to whoever reads the document. */
const wordOf =
  <const Words extends readonly string[]>(...words: Words): Reader<Words[number]> =>
  (value, at) =>
    word(...words)(text(value, at), at);

/** An empty list would be lost where plans are shown: nothing has a word of its own. */
const capabilitiesReader: Reader<'none' | readonly Capability[]> = (value, at) => {
  if (value === 'none') return value;
  const kept = list(word(...capabilities))(value, at);
  return kept.length > 0 ? kept : fault(at, 'expected a list of capabilities, or none');
};

const absolutePath: Reader<string> = (value, at) => {
  const path = text(value, at);
  return path.startsWith('/') ? path : fault(at, 'expected an absolute path');
};

const sandboxReaders = {
  'no-new-privileges': flag,
  capabilities: capabilitiesReader,
  'protect-system': wordOf('false', 'true', 'full', 'strict'),
  'protect-home': wordOf('false', 'true', 'read-only', 'tmpfs'),
  'private-tmp': flag,
  'private-devices': flag,
  'read-write-paths': list(absolutePath),
};

type SandboxLayer = Fields<typeof sandboxReaders>;

export const readSandbox: Reader<SandboxLayer> = (value, at) => fields(value, at, sandboxReaders);

/** What is asked for, by its key in the plan. */
export interface Sandbox {
  readonly 'no-new-privileges'?: true;
  /** The only ones that it, and whatever it runs, can ever have. */
  readonly capabilities?: readonly Capability[];
  readonly 'protect-system'?: 'true' | 'full' | 'strict';
  readonly 'protect-home'?: 'true' | 'read-only' | 'tmpfs';
  readonly 'private-tmp'?: true;
  readonly 'private-devices'?: true;
  /** Exceptions from `protect-system` and `protect-home`. */
  readonly 'read-write-paths'?: readonly string[];
}

/** Undefined when nothing is asked for. The order of its keys is always the same: launches are compared as they are written. */
export function planSandbox(layer: SandboxLayer): Sandbox | undefined {
  const { capabilities: kept, 'protect-system': system, 'protect-home': home, 'read-write-paths': writable } = layer;
  const sandbox: Sandbox = {
    ...(layer['no-new-privileges'] && { 'no-new-privileges': true }),
    ...(kept && { capabilities: kept === 'none' ? [] : kept }),
    ...(system && system !== 'false' && { 'protect-system': system }),
    ...(home && home !== 'false' && { 'protect-home': home }),
    ...(layer['private-tmp'] && { 'private-tmp': true }),
    ...(layer['private-devices'] && { 'private-devices': true }),
    ...(writable && { 'read-write-paths': writable }),
  };
  return sandboxDemands(sandbox).length === 0 ? undefined : sandbox;
}

/** Held by whoever starts the process. */
export const processSandbox = ['sandbox.no-new-privileges', 'sandbox.capabilities'] as const;
/** It takes a view of the files of its own. */
export const filesSandbox = [
  'sandbox.protect-system',
  'sandbox.protect-home',
  'sandbox.private-tmp',
  'sandbox.private-devices',
] as const;

export type SandboxDemand = (typeof processSandbox | typeof filesSandbox)[number];

export const sandboxDemands = (sandbox: Sandbox): readonly SandboxDemand[] =>
  [...processSandbox, ...filesSandbox].filter((demand) => Object.hasOwn(sandbox, demand.slice('sandbox.'.length)));
