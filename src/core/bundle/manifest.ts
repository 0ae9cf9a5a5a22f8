/** The signed description of a bundle, checked key by key: whatever is not exactly of this form is a problem. */
import type { Manifest } from '../model/index.ts';
import { isOperatorName, isVersion, type Problem, revisionMax } from '../trust/index.ts';
import { parseCanonicalJson } from './canonical-json.ts';
import { lanesProblem, versionCommandProblem } from './declaration.ts';
import { archiveBytesMax } from './limits.ts';
import { treeProblem } from './tree.ts';

/** The payload type of the manifest's envelope. */
export const manifestPayloadType = 'application/vnd.reeve.manifest.v1+json';

const epochMax = 1_000;
const platformPattern = /^[a-z0-9]{2,16}$/;
const sourceCharactersMax = 1_024;

/** A check of one value: null, or what is expected instead. */
type Check = (value: unknown) => string | null;

const text =
  (fits: (value: string) => boolean, expected: string): Check =>
  (value) =>
    typeof value === 'string' && fits(value) ? null : `${expected} is expected`;
const whole =
  (min: number, max: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : `a whole number from ${min} to ${max} is expected`;
const oneOf = (...values: readonly unknown[]): Check => text((value) => values.includes(value), values.join(' or '));
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'true or false is expected');
const sha256 = text((value) => /^[0-9a-f]{64}$/.test(value), 'a sha256 in lower-case hex');
const sha512 = text((value) => /^[0-9a-f]{128}$/.test(value), 'a sha512 in lower-case hex');
const anyText = text((value) => value.length <= sourceCharactersMax, 'a short text');

const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'a list is expected';
    for (const [index, each] of value.entries()) {
      const problem = check(each);
      if (problem !== null) return `entry ${index}: ${problem}`;
    }
    return null;
  };

/** An object with exactly these keys, and perhaps the optional ones. */
const record =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'an object is expected';
    const fields = value as Record<string, unknown>;
    const missing = Object.keys(required).find((key) => !Object.hasOwn(fields, key));
    if (missing !== undefined) return `${missing} is missing`;
    for (const [key, each] of Object.entries(fields)) {
      const check = Object.hasOwn(required, key) ? required[key] : Object.hasOwn(optional, key) ? optional[key] : null;
      const problem = check ? check(each) : 'this agent does not know the key';
      if (problem !== null) return `${key}: ${problem}`;
    }
    return null;
  };

const manifestKeys: Readonly<Record<string, Check>> = {
  operator: text(isOperatorName, 'an operator name'),
  revision: whole(0, revisionMax),
  epoch: whole(0, epochMax),
  agentMin: text(isVersion, 'a version'),
  archive: record({ length: whole(1, archiveBytesMax), sha256, sha512 }),
  contentSha256: sha256,
  files: list(record({ path: anyText, size: whole(0, Number.MAX_SAFE_INTEGER), mode: oneOf('0644', '0755'), sha256 })),
  links: list(record({ path: anyText, target: anyText })),
  dirs: list(anyText),
  entryPoints: list(anyText),
  platforms: list(text((value) => platformPattern.test(value), 'an architecture')),
  confinement: record({ profile: oneOf('system', 'strict', 'dev'), selfModifying: flag }),
  origin: record({ kind: oneOf('built', 'imported') }, { source: anyText }),
  floor: whole(0, revisionMax),
  builtAt: whole(0, Number.MAX_SAFE_INTEGER),
};
const checkManifest = record(manifestKeys, { lanes: lanesProblem, versionCommand: versionCommandProblem });

/** The manifest in the payload of an envelope, or what is wrong with it. */
export function parseManifest(payload: string): Manifest | Problem {
  const parsed = parseCanonicalJson(payload);
  if ('problem' in parsed) return parsed;
  const shape = checkManifest(parsed.value);
  if (shape !== null) return { problem: shape };
  const manifest = parsed.value as Manifest;
  const problem = treeProblem(manifest) ?? entryPointProblem(manifest) ?? platformProblem(manifest);
  return problem === null ? manifest : { problem };
}

function entryPointProblem({ entryPoints, files, links }: Manifest): string | null {
  const members = new Set([...files, ...links].map((member) => member.path));
  const stranger = entryPoints.find((path) => !members.has(path));
  if (stranger !== undefined) return `entry point ${stranger} is no member`;
  return new Set(entryPoints).size === entryPoints.length ? null : 'an entry point is named twice';
}

const platformProblem = ({ platforms }: Manifest): string | null =>
  platforms.length === 0 ? 'platforms: at least one is expected' : null;
