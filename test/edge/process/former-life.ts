/** An agent to be killed: starts the script, remembers it as `web/0#17`, prints its pid when the script says `ready`. */
import { processes } from '../../../src/edge/process/index.ts';
import { testAddon } from '../../support/native.ts';

const [recordsDirectory = '', script = ''] = process.argv.slice(2);
const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
const all = processes({ recordsDirectory, addon: testAddon(), log });
const ready = Promise.withResolvers<void>();
const running = await all.start({
  file: '/bin/sh',
  args: ['-c', script],
  directory: '/',
  environment: { PATH: '/usr/bin:/bin' },
  onLine: () => ready.resolve(),
});
await ready.promise;
await all.remember('web/0#17', running.pid);
console.log(running.pid);
