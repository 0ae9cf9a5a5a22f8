/** `config.yaml`: options, their types and their values (charm-runtime.md §1.7). */
import { AgentError } from '../errors.ts';
import type { Charm, ConfigOption, ConfigType, ConfigValue } from '../model/index.ts';
import { fault, mapping, optionalText, word } from './reader.ts';

const configTypes = ['string', 'int', 'float', 'boolean', 'secret'] as const satisfies readonly ConfigType[];

const trueWords = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const falseWords = ['0', 'f', 'F', 'FALSE', 'false', 'False'];

/** Declared options by name; a missing file has none. Throws `charm-invalid`. */
export function parseConfig(document: unknown): Charm['config'] {
  if (document === undefined || document === null) return {};
  const file = mapping(document, 'config.yaml');
  if (!Object.hasOwn(file, 'options')) fault('config.yaml', 'expected the key "options"');
  const options = mapping(file.options, 'config.yaml: options');
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, parseOption(name, value)]));
}

function parseOption(name: string, value: unknown): ConfigOption {
  const at = `config.yaml: options.${name}`;
  const spec = mapping(value, at);
  const type = word(spec.type ?? 'string', configTypes, `${at}.type`);
  return {
    type,
    default: parseDefault(spec.default, type, `${at}.default`),
    description: optionalText(spec.description, `${at}.description`),
  };
}

function parseDefault(value: unknown, type: ConfigType, at: string): ConfigValue {
  if (value === undefined || value === null) return null;
  if (fits(value, type)) return value;
  return fault(at, `expected ${type}, got ${JSON.stringify(value)}`);
}

function fits(value: unknown, type: ConfigType): value is ConfigValue {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'secret':
      return value === '' || (typeof value === 'string' && value.startsWith('secret:'));
    case 'int':
      return typeof value === 'number' && Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
  }
}

/** A value as typed by a person. Throws `config-invalid` with the words of charm-runtime.md §1.7. */
export function parseConfigText(name: string, option: ConfigOption, text: string): ConfigValue {
  const value = valueOf(option.type, text);
  if (value !== undefined) return value;
  throw new AgentError('config-invalid', `cannot set option "${name}": expected ${option.type}, got "${text}"`, {
    next: option.description === '' ? `give a value of type ${option.type}` : `the option is: ${option.description}`,
  });
}

function valueOf(type: ConfigType, text: string): ConfigValue | undefined {
  switch (type) {
    case 'string':
      return text;
    case 'secret':
      return text === '' || text.startsWith('secret:') ? text : undefined;
    case 'int':
      return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
    case 'float':
      return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return trueWords.includes(text) ? true : falseWords.includes(text) ? false : undefined;
  }
}

/** Every declared option: its setting, else its default, else null. Settings of undeclared options are left out. */
export function effectiveConfig(
  charm: Pick<Charm, 'config'>,
  settings: Readonly<Record<string, ConfigValue>>,
): Readonly<Record<string, ConfigValue>> {
  return Object.fromEntries(
    Object.entries(charm.config).map(([name, option]) => [
      name,
      Object.hasOwn(settings, name) ? (settings[name] ?? option.default) : option.default,
    ]),
  );
}
