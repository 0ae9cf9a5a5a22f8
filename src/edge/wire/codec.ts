/**
 * Tables that translate both ways between a protobuf message and a core value, so that reading and writing cannot
 * disagree. Fields have the same names on both sides; only their forms differ (bags, enumerations, unions, ids).
 */
import { AgentError } from '../../core/errors.ts';

export interface Codec<Wire, Value> {
  /** Throws `Fault`. */
  read(wire: Wire | null | undefined): Value;
  write(value: Value): Wire;
}

/** What is wrong with a message, and where; `form.ts` makes a `message-invalid` of it. */
export class Fault extends Error {
  readonly path: string[] = [];
}

/** A oneof without a member that we know: a newer minor version speaks. */
export class UnknownMember extends Fault {}

function at<Result>(field: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault) error.path.unshift(field);
    throw error;
  }
}

/** Any text, also the empty one. */
export const text: Codec<string, string> = { read: (wire) => wire ?? '', write: (value) => value };

export const flag: Codec<boolean, boolean> = { read: (wire) => wire ?? false, write: (value) => value };

export const bytes: Codec<Uint8Array, Uint8Array> = {
  // A copy: what was read must not hold the whole message in memory.
  read: (wire) => (wire ? Uint8Array.from(wire) : new Uint8Array()),
  write: (value) => value,
};

/** A whole number from 0 to 2^53 - 1. */
export function count<Value extends number = number>(): Codec<number, Value> {
  return { read: (wire) => checkedCount(wire ?? 0) as Value, write: (value) => checkedCount(value) as Value };
}

function checkedCount(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new Fault('is not a whole number below 2^53');
  return value;
}

/** An id, through its checker of `core/model`. */
export function id<Value extends string>(check: (text: string) => Value): Codec<string, Value> {
  return {
    read(wire) {
      try {
        return check(wire ?? '');
      } catch (cause) {
        if (cause instanceof AgentError) throw new Fault(wire ? 'is not well formed' : 'is missing');
        throw cause;
      }
    },
    write: (value) => value,
  };
}

/** An enumeration; 0 and numbers of a newer minor version are refused. */
export function word<Value extends string, Wire extends number>(table: Record<Value, Wire>): Codec<Wire, Value> {
  const entries = Object.entries(table) as [Value, Wire][];
  const words = new Map(entries.map(([value, wire]) => [wire, value]));
  return {
    read(wire) {
      const value = wire ? words.get(wire) : undefined;
      if (value === undefined) throw new Fault(wire ? 'is not a known word' : 'is missing');
      return value;
    },
    write: (value) => table[value],
  };
}

/** A field that may be absent; then the property is absent as well. */
export function optional<Wire, Value>(inner: Codec<Wire, Value>): Codec<Wire, Value | undefined> {
  return {
    read: (wire) => (wire === null || wire === undefined ? undefined : inner.read(wire)),
    write: (value) => (value === undefined ? undefined : inner.write(value)) as Wire,
  };
}

/** A field of a message that may be absent; then the value is null. */
export function orNull<Wire, Value>(inner: Codec<Wire, Value>): Codec<Wire, Value | null> {
  const absent = optional(inner);
  return { read: (wire) => absent.read(wire) ?? null, write: (value) => absent.write(value ?? undefined) };
}

/** An entry of a bag that may be absent; then the value is null. */
export function nullable<Wire, Value>(inner: Codec<Wire, Value>): Codec<Wire | null, Value | null> {
  return {
    read: (wire) => (wire === null || wire === undefined ? null : inner.read(wire)),
    write: (value) => (value === null ? null : inner.write(value)),
  };
}

export function list<Wire, Value>(inner: Codec<Wire, Value>): Codec<Wire[], readonly Value[]> {
  return {
    read: (wire) => (wire ?? []).map((one, index) => at(String(index), () => inner.read(one))),
    write: (value) => value.map((one) => inner.write(one)),
  };
}

/** A list that is absent when it is empty. */
export function listOrAbsent<Wire, Value>(inner: Codec<Wire, Value>): Codec<Wire[], readonly Value[] | undefined> {
  const whole = list(inner);
  return {
    read: (wire) => (wire?.length ? whole.read(wire) : undefined),
    write: (value) => whole.write(value ?? []),
  };
}

/** A flag whose property is absent when it is false. */
export const trueOrAbsent: Codec<boolean, boolean | undefined> = {
  read: (wire) => wire || undefined,
  write: (value) => value ?? false,
};

/** A list that leaves out what only a newer minor version knows. */
export function listOfKnown<Wire, Value>(inner: Codec<Wire, Value>): Codec<Wire[], readonly Value[]> {
  return {
    read: (wire) =>
      (wire ?? []).flatMap((one, index) => {
        try {
          return [at(String(index), () => inner.read(one))];
        } catch (error) {
          if (error instanceof UnknownMember) return [];
          throw error;
        }
      }),
    write: (value) => value.map((one) => inner.write(one)),
  };
}

export function pair<Wire, Value>(inner: Codec<Wire, Value>): Codec<Wire[], readonly [Value, Value]> {
  return {
    read(wire) {
      const [first, second, ...rest] = wire ?? [];
      if (second === undefined || rest.length > 0) throw new Fault('does not have two members');
      return [inner.read(first), inner.read(second)];
    },
    write: ([first, second]) => [inner.write(first), inner.write(second)],
  };
}

/** A bag: entries in key order. Keys such as `__proto__` become ordinary properties. */
export function bag<Wire, Value>(
  inner: Codec<Wire, Value>,
): Codec<{ key?: string; value?: Wire }[], Readonly<Record<string, Value>>> {
  return {
    read: (wire) =>
      Object.fromEntries(
        (wire ?? []).map(({ key, value }) => [
          key || missing('an entry has no key'),
          at(key ?? '', () => inner.read(value)),
        ]),
      ),
    write: (value) =>
      Object.keys(value)
        .sort()
        .map((key) => ({ key, value: inner.write(value[key] as Value) })),
  };
}

/** A bag that is absent when it is empty. */
export function bagOrAbsent<Wire, Value>(
  inner: Codec<Wire, Value>,
): Codec<{ key?: string; value?: Wire }[], Readonly<Record<string, Value>> | undefined> {
  const whole = bag(inner);
  return {
    read: (wire) => (wire?.length ? whole.read(wire) : undefined),
    write: (value) => whole.write(value ?? {}),
  };
}

function missing(problem: string): never {
  throw new Fault(problem);
}

type OptionalKey<Value, Key extends keyof Value> = Record<never, never> extends Pick<Value, Key> ? true : false;

/** One codec per property of the value; each stands under its own name in the message. */
export type Fields<Wire, Value> = {
  readonly [Key in keyof Value]-?: Codec<
    NonNullable<Wire[Key & keyof Wire]>,
    OptionalKey<Value, Key> extends true ? Value[Key] | undefined : Value[Key]
  >;
};

export function message<Wire extends object, Value extends object>(fields: Fields<Wire, Value>): Codec<Wire, Value> {
  const entries = Object.entries(fields) as [string, Codec<unknown, unknown>][];
  return {
    read(wire) {
      if (wire === null || wire === undefined) throw new Fault('is missing');
      const value: Record<string, unknown> = {};
      for (const [name, codec] of entries) {
        const field = at(name, () => codec.read((wire as Record<string, unknown>)[name]));
        if (field !== undefined) value[name] = field;
      }
      return value as Value;
    },
    write(value) {
      const wire: Record<string, unknown> = {};
      for (const [name, codec] of entries) {
        const field = codec.write((value as Record<string, unknown>)[name]);
        if (field !== undefined) wire[name] = field;
      }
      return wire as Wire;
    },
  };
}

/** `order-ack` → `orderAck`: a kind's name in its oneof. */
type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;
const camel = (kind: string): string => kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Kinded = { readonly kind: string };
type Body<Value extends Kinded, Kind> = Omit<Extract<Value, { readonly kind: Kind }>, 'kind'>;

/** A discriminated union, as a oneof that has one member per kind. Throws `UnknownMember` when none is set. */
export function union<Wire extends object, Value extends Kinded>(
  cases: {
    readonly [Kind in Value['kind']]: Codec<NonNullable<Wire[Camel<Kind> & keyof Wire]>, Body<Value, Kind>>;
  },
): Codec<Wire, Value> {
  const entries = Object.entries(cases) as [string, Codec<unknown, object>][];
  const members = entries.map(([kind, codec]) => ({ kind, codec, member: camel(kind) }));
  const byKind = new Map(members.map((one) => [one.kind, one]));
  return {
    read(wire) {
      if (wire === null || wire === undefined) throw new Fault('is missing');
      const set = wire as Record<string, unknown>;
      const found = members.find(({ member }) => set[member] !== null && set[member] !== undefined);
      if (found === undefined) throw new UnknownMember('has no member that is known here');
      return { kind: found.kind, ...at(found.member, () => found.codec.read(set[found.member])) } as unknown as Value;
    },
    write(value) {
      const found = byKind.get(value.kind);
      if (found === undefined) throw new Fault(`has no form for ${value.kind}`);
      return { [found.member]: found.codec.write(value) } as Wire;
    },
  };
}
