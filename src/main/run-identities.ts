/** Identities that a manager is started with: seeded through its own API, which judges them (pebble.md §1.3). */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { AgentError } from '../core/errors.ts';
import { documents } from '../edge/documents/index.ts';

/** Throws `file-unusable`, `document-invalid`. */
export async function replaceIdentities(file: string, socketPath: string): Promise<void> {
  const unusable = (cause: unknown): AgentError =>
    new AgentError('file-unusable', 'cannot use these identities', { cause, fields: { file } });
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw unusable(cause);
  }
  const given = documents.parse(content, file) as { readonly identities?: unknown } | null;
  const answer = await post(socketPath, { action: 'replace', identities: given?.identities ?? {} });
  if (answer.type === 'error') throw unusable(answer.result.message);
}

interface Answer {
  readonly type: string;
  readonly result: { readonly message: string };
}

function post(socketPath: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path: '/v1/identities', method: 'POST' }, (response) => {
      text(response).then((answer) => resolve(JSON.parse(answer) as Answer), reject);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
