/** How tests of the lab drive the site on a machine, and see what became of it. */
import { eventually } from './eventually.ts';
import type { Lab, LabMachine } from './lab.ts';
import { gateFile, historyFile, metFile } from './site.ts';

export interface Drive {
  /** Sets the title, which runs `config-changed`. */
  title(word: string): Promise<unknown>;
  /** Until the model has the title that the unit has shown. */
  isTold(word: string): Promise<unknown>;
  /** What the hooks have noted, without its times. */
  history(): Promise<readonly string[]>;
  /** How often this was noted. */
  count(what: string): Promise<number>;
  /** When it was noted last, in seconds since 1970. */
  notedAt(what: string): Promise<number>;
  /** From now on `config-changed` and the action wait at the gate. */
  shut(): Promise<unknown>;
  /** Until one of them waits there. */
  isMet(): Promise<unknown>;
  open(): Promise<unknown>;
}

export function drive(lab: Lab, machine: LabMachine): Drive {
  const history = async (): Promise<readonly string[]> =>
    (await machine.shell(`touch ${historyFile}; cut -d' ' -f2- ${historyFile}`)).split('\n');
  return {
    title: (word) => lab.reeve(`config site title=${word}`),
    isTold: (word) =>
      lab.until(
        ({ applications }) =>
          applications.find(({ application }) => application === 'site')?.units[0]?.workload.message ===
          `title ${word}`,
      ),
    history,
    count: async (what) => (await history()).filter((line) => line === what).length,
    notedAt: async (what) =>
      Number(await machine.shell(`touch ${historyFile}; grep -F ' ${what}' ${historyFile} | tail -1 | cut -d' ' -f1`)),
    shut: () => machine.shell(`touch ${gateFile}`),
    isMet: () => eventually(async () => (await machine.attempt(`test -e ${metFile}`)).code === 0),
    open: () => machine.shell(`rm -f ${gateFile} ${metFile}`),
  };
}

/** When the agent of now was started, in seconds since 1970. */
export async function agentStartedAt(machine: LabMachine): Promise<number> {
  const started = 'systemctl show -P ExecMainStartTimestampMonotonic reeve-agent';
  const [now = 0, up = 0, startedUs = 0] = (
    await machine.shell(`echo $(date +%s.%N) $(cut -d' ' -f1 /proc/uptime) $(${started})`)
  )
    .split(' ')
    .map(Number);
  return now - (up - startedUs / 1e6);
}

/** What the agent tells monitoring. */
export function metrics(machine: LabMachine): Promise<string> {
  const request =
    "require('node:http').get({ socketPath: '/run/reeve/public.sock', path: '/metrics' }, (answer) => answer.pipe(process.stdout))";
  return machine.read('/usr/lib/reeve/bin/node', '-e', request);
}
