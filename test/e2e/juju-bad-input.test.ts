/** What a charm author types wrong, to the built `juju`: it is told what is wrong and what to do next, and harms nothing. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { repository } from '../support/built.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { makeDevWorld } from '../support/dev-world.ts';

const refused = 1;
const usage = 2;
const interrupted = 130;

/** Beyond its three streams: the connection to the controller. */
const isConnected = (pid = 0): boolean =>
  readdirSync(`/proc/${pid}/fd`)
    .filter((fd) => Number(fd) > 2)
    .some((fd) => linkOf(`/proc/${pid}/fd/${fd}`).startsWith('socket:'));

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    // It was closed since it was listed.
    return '';
  }
}

/** A zip with one entry of this name; `mode` 0o120777 makes it a link to its content. */
const zipScript = `import sys, zipfile
entry = zipfile.ZipInfo(sys.argv[2])
entry.external_attr = int(sys.argv[4], 8) << 16
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    archive.writestr("metadata.yaml", "name: hostile\\nsummary: s\\ndescription: d\\n")
    archive.writestr(entry, sys.argv[3])`;

test('wrong words to juju are told and harm nobody', async (t) => {
  const world = await makeDevWorld(t);
  const environment = await world.environment();
  const env = { ...process.env, ...environment, PATH: `${environment['PATH']}:${process.env.PATH}` };
  const start = (program: string, ...args: readonly string[]): ChildProcess =>
    spawn(path.join(repository, 'bin', program), args, { env, cwd: world.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const juju = (...args: readonly string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(path.join(repository, 'bin/juju'), args, { env, cwd: world.folder }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
      );
    });
  const charm = (name: string, more: string) =>
    classicCharm(
      world.folder,
      name,
      { 'actions/wait': shell('action-log begun; exec sleep 100000') },
      {
        'metadata.yaml': `name: ${name}\nsummary: s\ndescription: d\n${more}`,
        'config.yaml': 'options:\n  port: {type: int, default: 80, description: its port}\n',
        'actions.yaml': 'wait:\n  description: d\n',
      },
    );
  const page = await charm('page', 'requires: {db: {interface: words}, cache: {interface: words}}\n');
  const words = await charm(
    'words',
    'provides: {out: {interface: words}}\nresources: {seed: {type: file, filename: s}}\n',
  );
  for (const one of [page, words]) await world.deploy(one, path.basename(one));
  await world.settled();

  const broken = await charm('broken', '');
  rmSync(path.join(broken, 'metadata.yaml'));
  const here = (name: string) => path.join(world.folder, name);
  writeFileSync(here('text.charm'), 'this is no zip');
  const zip = (name: string, entry: string, content: string, mode: string) =>
    execFileSync('python3', ['-c', zipScript, here(name), entry, content, mode]);
  zip('above.charm', '../above', 'x', '100644');
  zip('absolute.charm', '/tmp/absolute', 'x', '100644');
  zip('link.charm', 'link', '/etc/passwd', '120777');

  const lines: readonly (readonly [what: string, line: string, code: number, told: RegExp])[] = [
    ['an unknown flag', 'status --frmat json', usage, /unknown option '--frmat'[^]*--format/],
    ['an unknown command', 'statsu', usage, /unknown command 'statsu'[^]*status/],
    ['an option of the wrong type', 'config page port=abc', refused, /port.*expected int, got "abc"/],
    ['a number that is none', 'add-unit page -n many', usage, /whole number/],
    ['a duration that is none', 'exec --wait soon --unit page/0 true', usage, /duration/],
    ['an application that is not there', 'config pgae', refused, /application "pgae"[^]*did you mean "page"/],
    ['an action that is not there', 'run page/0 wiat', refused, /action "wiat" not defined[^]*wait/],
    ['an option that is not there', 'config page prot=1', refused, /unknown option "prot"[^]*port/],
    ['a model that is not there', 'status -m defualt', refused, /model "defualt"[^]*default/],
    ['a charm without metadata', `deploy ${broken}`, refused, /without metadata\.yaml/],
    ['a .charm that is no zip', 'deploy ./text.charm', refused, /text\.charm/],
    ['an entry above the charm', 'deploy ./above.charm', refused, /above/],
    ['an entry with an absolute path', 'deploy ./absolute.charm', refused, /absolute/],
    ['a link out of the charm', 'deploy ./link.charm', refused, /link/],
    ['a charm that is not there', 'deploy ./nowhere', refused, /nowhere/],
    ['a resource that is missing', `deploy ${words} more --resource seed=./nothing`, refused, /nothing/],
    ['a resource that the charm has not', `attach-resource words sed=${here('text.charm')}`, refused, /sed[^]*seed/],
    [
      'an ambiguous relation',
      'integrate page words',
      refused,
      /integrate words:out page:cache \| reeve integrate words:out page:db/,
    ],
  ];
  for (const [what, line, code, told] of lines)
    await t.test(what, async () => {
      const ran = await juju(...line.split(' '));
      assert.equal(ran.code, code, ran.err);
      assert.match(ran.err, told);
      assert.equal(ran.out, '');
    });

  await t.test('two terminals deploy the same at once: one of them is told so', async () => {
    const both = await Promise.all([juju('deploy', page, 'twice'), juju('deploy', page, 'twice')]);
    assert.deepEqual(new Set(both.map(({ code }) => code)), new Set([0, refused]));
    assert.match(both.map(({ err }) => err).join(''), /cannot deploy "twice": there is an application of this name/);
    assert.deepEqual(
      (await Promise.all([juju('config', 'page', 'port=1'), juju('config', 'page', 'port=2')])).map(({ code }) => code),
      [0, 0],
    );
  });

  const waits: readonly (readonly [program: string, line: string])[] = [
    ['juju', 'run page/0 wait --wait 1h'],
    ['juju', 'wait-for application page --query status=="blocked"'],
    ['juju', 'debug-log --tail'],
    ['reeve', 'wait page --for blocked --timeout 1h'],
    ['reeve', 'status --watch'],
    ['reeve', 'logs --follow'],
    ['reeve', `dev up --dir ${world.directory} --watch ${page}`],
  ];
  for (const [program, line] of waits)
    await t.test(`Ctrl-C ends ${program} ${line.split(' ').slice(0, 2).join(' ')} with 130`, async () => {
      const child = start(program, ...line.split(' '));
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
      const ended = once(child, 'exit');
      await world.answer(`${line} waits`, () => isConnected(child.pid));
      child.kill('SIGINT');
      const [code, signal] = (await ended) as [number | null, string | null];
      assert.deepEqual([code, signal], [interrupted, null], said);
      assert.doesNotMatch(said, /Error|^\s+at /m);
    });

  const hasScript = spawnSync('script', ['--version']).status === 0;
  const skip = hasScript ? false : 'needs script of util-linux for a terminal';
  await t.test('Ctrl-C on a terminal leaves it as it was', { skip }, async () => {
    const watching = `${path.join(repository, 'bin/reeve')} status --watch`;
    const line = `trap : INT; stty -g; ${watching}; echo "ended with $?"; stty -g`;
    const child = spawn('script', ['-qec', line, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let seen = '';
    for await (const chunk of child.stdout) {
      const before = seen;
      seen += String(chunk);
      if (seen.includes('words/0') && !before.includes('words/0')) child.stdin.write('\x03');
    }
    const [settings = '', ...rest] = seen.trim().split('\r\n');
    assert.equal(rest.at(-1), settings);
    assert.match(seen, /ended with 130/);
    // Neither the cursor nor the screen was taken from the terminal, so there is nothing to give back.
    for (const taken of ['[?25l', '[?1049h']) assert.ok(!seen.includes(taken), seen);
  });

  await t.test('a controller that is stopped', async () => {
    await world.kill('controller');
    for (const line of ['status --format json', 'config page', `deploy ${page} late`, 'wait-for application page'])
      assert.match(
        (await juju(...line.split(' '))).err,
        /ECONNREFUSED[^]*next: start the controller of .*reeve dev up/,
        line,
      );
  });
});
