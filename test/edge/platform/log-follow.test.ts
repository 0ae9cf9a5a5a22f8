import assert from 'node:assert/strict';
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, type TestContext, test } from 'node:test';
import { followLog } from '../../../src/edge/platform/bare/log-follow.ts';
import { testFolder } from '../../support/folder.ts';
import { backendLife, buildShim, runDirectory, shell, unit } from '../../support/shim.ts';

before(buildShim);

function world(t: TestContext) {
  const file = path.join(testFolder(t), 'logs', 'log');
  const stop = new AbortController();
  t.after(() => stop.abort());
  // Hooks run in order: the signal first, then each follower ends.
  return {
    file,
    stop,
    follow: (count: number) => {
      const lines = followLog(file, 4, count, stop.signal);
      t.after(() => lines.return());
      /** The texts of the next lines. */
      return async (many: number): Promise<readonly string[]> => {
        const texts: string[] = [];
        while (texts.length < many) {
          const { value, done } = await lines.next();
          if (done) break;
          texts.push(value === 'now' ? value : value.text);
        }
        return texts;
      };
    },
    rotate: () => {
      for (const index of [2, 1, 0])
        try {
          renameSync(index === 0 ? file : `${file}.${index}`, `${file}.${index + 1}`);
        } catch {
          // not so many files yet
        }
    },
  };
}

test('the past comes before now, and what is written then after it', async (t) => {
  const { file, follow } = world(t);
  const nothing = follow(5);
  assert.deepEqual(await nothing(1), ['now']);
  writeFileSync(`${file}.1`, 'a\nb\n');
  writeFileSync(file, 'c\nbeg');
  const next = follow(2);
  assert.deepEqual(await next(3), ['b', 'c', 'now']);
  appendFileSync(file, 'un\nd\n');
  assert.deepEqual(await next(2), ['begun', 'd']);
  assert.deepEqual(await nothing(5), ['a', 'b', 'c', 'begun', 'd']);
});

test('all of the past, or none', async (t) => {
  const { file, follow } = world(t);
  await follow(0)(1);
  writeFileSync(file, Array.from({ length: 1_000 }, (_, index) => `${index}\n`).join(''));
  assert.equal((await follow(-1)(1_001)).indexOf('now'), 1_000);
  assert.deepEqual(await follow(0)(1), ['now']);
});

test('a follower reads on through rotations, and says what it missed', async (t) => {
  const { file, follow, rotate } = world(t);
  const next = follow(0);
  await next(1);
  writeFileSync(file, 'a\n');
  assert.deepEqual(await next(1), ['a']);
  appendFileSync(file, 'b\n');
  for (const line of ['c', 'd']) {
    rotate();
    writeFileSync(file, `${line}\n`);
  }
  assert.deepEqual(await next(3), ['b', 'c', 'd']);
  for (const line of ['e', 'f', 'g', 'h', 'i']) {
    rotate();
    rmSync(`${file}.4`, { force: true });
    writeFileSync(file, `${line}\n`);
  }
  assert.deepEqual(await next(5), ['(... output truncated ...)', 'f', 'g', 'h', 'i']);
});

test('a line without end is cut', async (t) => {
  const { file, follow } = world(t);
  const next = follow(0);
  await next(1);
  writeFileSync(file, `${'x'.repeat(100_000)}\n`);
  assert.deepEqual(
    (await next(2)).map((text) => text.length),
    [65_536, 34_464],
  );
});

test('the signal ends a follower that waits, also for a file that could not be opened after a rotation', async (t) => {
  const { file, follow, rotate, stop } = world(t);
  const next = follow(0);
  await next(1);
  writeFileSync(file, 'a\n');
  assert.deepEqual(await next(1), ['a']);
  rotate();
  const ended = next(1);
  stop.abort();
  assert.deepEqual(await ended, []);
});

test('the lines of a service are heard from before its start on', async (t) => {
  const life = backendLife(await runDirectory(t));
  t.after(() => life.end());
  const stop = new AbortController();
  const lines = life.backend.lines?.(unit, 'main', 0, stop.signal) ?? assert.fail();
  const hearing = (async () => {
    for await (const line of lines) if (line !== 'now') return line;
    return null;
  })();
  await life.backend.start(shell('echo ready; exec sleep 1000'));
  const line = await hearing;
  assert.equal(line?.text, 'ready');
  stop.abort();
});

test('however quickly a log is rotated, a follower hears no line twice and all in their order', async (t) => {
  const life = backendLife(await runDirectory(t));
  t.after(() => life.end());
  const stop = new AbortController();
  const last = 300_000;
  const lines = life.backend.lines?.(unit, 'main', 0, stop.signal) ?? assert.fail();
  const hearing = (async () => {
    let before = 0;
    for await (const line of lines) {
      const number = line === 'now' || line.text.startsWith('(') ? Number.NaN : Number(line.text);
      if (number <= before) return `${number} after ${before}`;
      before = number || before;
      if (number === last) return 'well';
    }
    return 'too few';
  })();
  await life.backend.start(shell(`seq ${last}`));
  assert.equal(await hearing, 'well');
  stop.abort();
});

test('a signal reaches the main process, and nothing when there is none', async (t) => {
  const life = backendLife(await runDirectory(t));
  t.after(() => life.end());
  await assert.rejects(life.backend.signal?.(unit, 'main', 'SIGHUP') ?? assert.fail(), { code: 'process-unavailable' });
  await life.backend.start(shell('exec sleep 1000'));
  await life.fact('running');
  await life.backend.signal?.(unit, 'main', 'SIGHUP');
  assert.equal((await life.fact('killed')).signal, 'SIGHUP');
});
