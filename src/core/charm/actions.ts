/** `actions.yaml`: names and parameter schemas (charm-runtime.md §1.8). */
import type { ActionSpec, Charm } from '../model/index.ts';
import { fault, flag, mapping, optionalText } from './reader.ts';

const actionName = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** Deeper schemas are refused: nobody writes them, and walking them costs. */
const schemaDepthMax = 32;

/** Actions by name; a missing file has none. Throws `charm-invalid`. */
export function parseActions(document: unknown): Charm['actions'] {
  const actions = mapping(document, 'actions.yaml');
  return Object.fromEntries(Object.entries(actions).map(([name, value]) => [name, parseAction(name, value)]));
}

function parseAction(name: string, value: unknown): ActionSpec {
  const at = `actions.yaml: ${name}`;
  if (!actionName.test(name)) fault(at, 'expected lower-case letters, digits and inner hyphens');
  if (name === 'juju' || name.startsWith('juju-')) fault(at, 'names that begin with juju are reserved');
  const {
    description,
    parallel,
    'execution-group': executionGroup,
    params,
    additionalProperties,
    ...rest
  } = mapping(value, at);
  const schema = {
    additionalProperties: additionalProperties ?? true,
    ...rest,
    type: 'object',
    properties: mapping(params, `${at}.params`),
  };
  refuseReferences(schema, at, 0);
  return {
    description: optionalText(description, `${at}.description`),
    schema,
    parallel: flag(parallel, `${at}.parallel`),
    executionGroup: executionGroup === undefined ? null : optionalText(executionGroup, `${at}.execution-group`),
  };
}

function refuseReferences(value: unknown, at: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > schemaDepthMax) fault(at, `nested deeper than ${schemaDepthMax}`);
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref' || key === '$schema') fault(`${at}.${key}`, 'references are not allowed in action schemas');
    refuseReferences(inner, `${at}.${key}`, depth + 1);
  }
}
