/** `payload-*`: what runs beside the operator, as it says (charm-runtime.md §5.11). Recorded at once, never acted on. */
import { bytesOf, type Payload, payloadStatuses } from '../../core/model/index.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

/** Of one unit. */
const payloadsMax = 256;
const payloadsBytesMax = 1024 * 1024;

export async function payloadRegister({ words }: Arguments<unknown>, run: HandlerRun): Promise<void> {
  const [type = '', name = '', id = '', ...labels] = words;
  if (words.length < 2) throw usageError('missing class');
  if (words.length < 3 || id === '') throw usageError('missing id');
  const declared = run.context.charm.payloads ?? {};
  if (!Object.hasOwn(declared, name)) throw runError(`payload ${JSON.stringify(name)} not found in metadata.yaml`);
  if (declared[name] !== type)
    throw runError(
      `incorrect type ${JSON.stringify(type)} for payload ${JSON.stringify(name)}, expected ${JSON.stringify(declared[name])}`,
    );
  const others = run.pending.payloads.filter((one) => !isThis(one, name, id));
  if (others.length >= payloadsMax) throw runError(`cannot register more than ${payloadsMax} payloads`);
  const all: readonly Payload[] = [...others, { class: name, type, id, status: 'starting', labels }];
  if (bytesOf(all) > payloadsBytesMax) throw runError(`payloads are larger than ${payloadsBytesMax} bytes`);
  await keep(run, all);
}

export async function payloadStatusSet({ words }: Arguments<unknown>, run: HandlerRun): Promise<void> {
  const [name = '', id = '', wanted] = words;
  if (words.length < 2) throw usageError('missing id');
  if (wanted === undefined) throw usageError('missing status');
  const status = payloadStatuses.find((word) => word === wanted);
  if (status === undefined)
    throw usageError(`status ${JSON.stringify(wanted)} not supported; expected one of [${payloadStatuses.join(' ')}]`);
  find(run, name, id);
  await keep(
    run,
    run.pending.payloads.map((one) => (isThis(one, name, id) ? { ...one, status } : one)),
  );
}

export async function payloadUnregister({ words }: Arguments<unknown>, run: HandlerRun): Promise<void> {
  const [name = '', id = ''] = words;
  if (words.length < 2) throw usageError('missing id');
  find(run, name, id);
  await keep(
    run,
    run.pending.payloads.filter((one) => !isThis(one, name, id)),
  );
}

const isThis = (one: Payload, name: string, id: string): boolean => one.class === name && one.id === id;

function find({ pending }: HandlerRun, name: string, id: string): void {
  if (!pending.payloads.some((one) => isThis(one, name, id)))
    throw runError(`payload ${JSON.stringify(`${name}/${id}`)} not found`);
}

async function keep({ ports, pending }: HandlerRun, payloads: readonly Payload[]): Promise<void> {
  await ports.setPayloads(payloads);
  pending.payloads = payloads;
}
