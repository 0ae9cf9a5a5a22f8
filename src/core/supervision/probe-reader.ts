/** The ways to ask whether something works, as checks and `ready` write them (pebble.md §6.7). */
import { count, type Fields, fields, mapOf, type Reader, text } from './reader.ts';

/** Zero says nothing: the default stays, and so does what a lower layer said. */
export const positive: Reader<number | undefined> = (value, at) => count(value, at) || undefined;

export const identityReaders = { 'user-id': count, user: text, 'group-id': count, group: text };

const httpReaders = { url: text, headers: mapOf(text) };
const tcpReaders = { port: positive, host: text };
const execReaders = {
  command: text,
  'service-context': text,
  environment: mapOf(text),
  ...identityReaders,
  'working-dir': text,
};

export type HttpLayer = Fields<typeof httpReaders>;
export type TcpLayer = Fields<typeof tcpReaders>;
export type ExecLayer = Fields<typeof execReaders>;

export const probeReaders = {
  http: (value: unknown, at: string): HttpLayer => fields(value, at, httpReaders),
  tcp: (value: unknown, at: string): TcpLayer => fields(value, at, tcpReaders),
  exec: (value: unknown, at: string): ExecLayer => fields(value, at, execReaders),
};

export interface ProbeLayer {
  readonly http?: HttpLayer | undefined;
  readonly tcp?: TcpLayer | undefined;
  readonly exec?: ExecLayer | undefined;
}
