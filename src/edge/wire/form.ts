/** A message on the wire: core value ↔ bytes. */
import { AgentError } from '../../core/errors.ts';
import { type Codec, Fault, UnknownMember } from './codec.ts';

export interface Form<Value> {
  /** `agent message`, for people. */
  readonly name: string;
  encode(value: Value): Buffer;
  /** Null when it is of a newer minor version and can only be ignored. Throws `message-invalid` with the field's name. */
  decode(bytes: Uint8Array): Value | null;
}

/** What pbjs generates for a message, as far as it is used. */
interface Generated<Wire> {
  encode(message: Wire): { finish(): Uint8Array };
  decode(bytes: Uint8Array): Wire;
}

export function form<Wire extends object, Value>(
  name: string,
  generated: Generated<Wire>,
  codec: Codec<Wire, Value>,
): Form<Value> {
  return {
    name,
    encode: (value) => Buffer.from(generated.encode(translated(name, 'write', () => codec.write(value))).finish()),
    decode(bytes) {
      const wire = parsed(name, () => generated.decode(bytes));
      try {
        return translated(name, 'read', () => codec.read(wire));
      } catch (error) {
        if (error instanceof AgentError && error.cause instanceof UnknownMember) return null;
        throw error;
      }
    },
  };
}

/** The value, where nothing can be ignored: calls and signed bodies. Throws `message-invalid`. */
export function decodeWhole<Value>(form: Form<Value>, bytes: Uint8Array): Value {
  const value = form.decode(bytes);
  if (value !== null) return value;
  throw new AgentError('message-invalid', 'cannot use a message of a newer version', {
    fields: { message: form.name },
  });
}

function parsed<Wire>(name: string, decode: () => Wire): Wire {
  try {
    return decode();
  } catch (cause) {
    throw new AgentError('message-invalid', 'cannot parse a message', { cause, fields: { message: name } });
  }
}

function translated<Result>(name: string, verb: 'read' | 'write', translate: () => Result): Result {
  try {
    return translate();
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    throw new AgentError('message-invalid', `cannot ${verb} a message`, {
      cause,
      fields: { message: name, field: cause.path.join('.') },
    });
  }
}
