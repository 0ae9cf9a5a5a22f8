/** What a development machine's owner allows: the development publisher key, and exec. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const policy = 'exec: allow\n';

/** Writes `trust.d/dev.yaml` and `policy.d/dev.yaml` (security.md §6). The key is base64 and so needs no quoting care. */
export async function writeTrust(etc: string, publicKeyBase64: string): Promise<void> {
  const trust = [
    'publishers:',
    '  - name: dev',
    `    keys: ["${publicKeyBase64}"]`,
    '    threshold: 1',
    '    operators: ["*"]',
    '    development: true',
    '',
  ].join('\n');
  for (const [folder, text] of [
    ['trust.d', trust],
    ['policy.d', policy],
  ] as const) {
    await mkdir(path.join(etc, folder), { recursive: true, mode: 0o700 });
    await writeFile(path.join(etc, folder, 'dev.yaml'), text, { mode: 0o600 });
  }
}
