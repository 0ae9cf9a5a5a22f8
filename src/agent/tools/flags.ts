/** The kinds of flags that rows of the table are built of. */
import type { RelationView } from '../../core/model/index.ts';
import type { HandlerStorage } from '../hooks/index.ts';
import { relationOf } from './relation-id.ts';
import { type Flag, type Format, usageError } from './tool.ts';

const booleans = new Map([
  ...['1', 't', 'T', 'true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'False', 'FALSE'].map((text) => [text, false] as const),
]);

/** A switch: `--app`, `--app=True`. */
export function toggle(names: readonly string[], help: string): Flag<boolean> {
  return {
    names,
    value: null,
    help,
    initial: false,
    read(text) {
      const value = booleans.get(text);
      if (value === undefined) throw usageError('not a boolean');
      return value;
    },
  };
}

/** Any text; null when not given. */
export function text(names: readonly string[], value: string, help: string): Flag<string | null> {
  return { names, value, help, initial: null, read: (given) => given };
}

/** A whole number of at least 1; null when not given. */
export function count(names: readonly string[], value: string, help: string): Flag<number | null> {
  return {
    names,
    value,
    help,
    initial: null,
    read(given) {
      if (!/^[1-9][0-9]{0,8}$/.test(given)) throw usageError('not a whole number of at least 1');
      return Number(given);
    },
  };
}

/** `a,b`; empty when not given. */
export function list(names: readonly string[], value: string, help: string): Flag<readonly string[]> {
  return { names, value, help, initial: [], read: (given) => given.split(',').filter((part) => part !== '') };
}

/** A relation id (charm-runtime.md §5.2); null when not given: the tool then takes the relation of the hook. */
export const relationFlag: Flag<RelationView | null> = {
  names: ['-r', '--relation'],
  value: '<id>',
  help: 'the relation, by id; default: the relation of the hook',
  initial: null,
  read: (given, run) => relationOf(given, run.context),
};

/** A storage id; null when not given: the tool then takes the storage of the hook. */
export const storageFlag: Flag<HandlerStorage | null> = {
  names: ['-s'],
  value: '<id>',
  help: 'the storage instance; default: the one of the hook',
  initial: null,
  read(given, { context }) {
    const found = context.storage.find(({ id }) => id === given);
    if (found === undefined) throw usageError(`storage "${given}" not found`);
    return found;
  },
};

/** `--format`: the formats of a tool and the one it starts with. */
export function formatFlag(initial: 'smart' | 'yaml'): Flag<Format> {
  const formats: readonly Format[] = initial === 'smart' ? ['smart', 'yaml', 'json'] : ['yaml', 'json'];
  return {
    names: ['--format'],
    value: formats.join('|'),
    help: `how the answer is printed; default: ${initial}`,
    initial,
    read(given) {
      const format = formats.find((name) => name === given);
      if (format === undefined) throw usageError(`unknown format "${given}"`);
      return format;
    },
  };
}

export const outputFlag = text(['-o', '--output'], '<file>', 'write the answer to a file');

/** `--format` where it means nothing any more: old charms still pass it. */
export const ignoredFormatFlag = text(['--format'], '<format>', 'ignored');
