/** JSON Schema draft 4 by an interpreter: compiled validators need `new Function`, which our processes forbid. */
import { type Schema, Validator } from '@cfworker/json-schema';
import type { SchemaValidator } from '../../controller/ports/index.ts';

/** The `SchemaValidator` port. */
export const schemaValidator: SchemaValidator = { check };

type Value = Readonly<Record<string, unknown>>;

function check(schema: Value, value: unknown): ReturnType<SchemaValidator['check']> {
  const complete = withDefaults(schema, value);
  const { valid, errors } = new Validator(schema as Schema, '4', false).validate(complete);
  if (valid) return { ok: true, value: complete as Value };
  // The innermost errors say what is wrong; those above only say that something below is.
  const leaves = errors.filter(({ keyword }) => keyword !== 'properties' && keyword !== 'items');
  return { ok: false, problems: leaves.map(({ instanceLocation, error }) => `${placeOf(instanceLocation)}${error}`) };
}

const placeOf = (location: string): string => (location === '#' ? '' : `${location.slice(2).replaceAll('/', '.')}: `);

/** Fills in the defaults of absent properties, nested objects too (charm-runtime.md §1.8). */
function withDefaults(schema: unknown, value: unknown): unknown {
  if (!isMapping(schema) || !isMapping(schema.properties)) return value;
  if (value !== undefined && !isMapping(value)) return value;
  const result: Record<string, unknown> = { ...value };
  for (const [name, property] of Object.entries(schema.properties)) {
    const filled = withDefaults(property, result[name] ?? (isMapping(property) ? property.default : undefined));
    if (filled !== undefined) result[name] = filled;
  }
  return value === undefined && Object.keys(result).length === 0 ? undefined : result;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
