/** The programs run under flags that take weapons away (security.md §0): each launcher has them, and each one works. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const probes = {
  'no code is made from strings':
    'let made = true; try { eval("1") } catch { made = false } console.log(made === false)',
  'objects have no __proto__ accessor': 'console.log(!("__proto__" in Object.prototype))',
  'TLS begins at 1.3': 'console.log(require("node:tls").DEFAULT_MIN_VERSION === "TLSv1.3")',
};

for (const program of ['reeve', 'reeved', 'reeve-controller']) {
  const launcher = readFileSync(path.join(root, 'bin', program), 'utf8');
  const flags = /exec "\$node" (.*) "\$program"/.exec(launcher)?.[1]?.split(' ') ?? [];
  for (const [claim, probe] of Object.entries(probes))
    test(`${program}: ${claim}`, () => {
      assert.equal(execFileSync(process.execPath, [...flags, '-e', probe], { encoding: 'utf8' }).trim(), 'true');
    });

  test(`${program} does not take flags from the environment`, () => {
    const answer = execFileSync(path.join(root, 'bin', program), ['--help'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '--no-such-flag' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    assert.match(answer, /^Usage: /m);
  });
}
