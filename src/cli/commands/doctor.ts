/** `doctor` and `diagnose`: what is wrong with this machine, for the person at it and for those who help. */
import type { Command } from 'commander';
import { exitCode } from '../exit.ts';
import { type CommandContext, type Format, formatOption, printData, say } from './context.ts';

interface DoctorOptions {
  readonly data?: string;
  readonly format: Format;
}

/** Adds `doctor` and `diagnose`. */
export function addDoctorCommands(program: Command, { ports, end }: CommandContext): void {
  program
    .command('doctor')
    .description('check this machine and its agent, and propose the repair of what is wrong')
    .option('--data <directory>', 'the data folder of the agent, when it does not run')
    .addOption(formatOption())
    .action(async ({ data, format }: DoctorOptions) => {
      const findings = await (await ports.doctor()).examine(data);
      await printData(ports, format, findings, async () => {
        const { renderFindings } = await import('../render/index.ts');
        return renderFindings(findings, ports.terminal.outColour);
      });
      if (findings.some(({ severity }) => severity === 'error' || severity === 'warning')) end(exitCode('degraded'));
    });
  program
    .command('diagnose [file]')
    .description('write an archive for those who help: status, findings and logs, without secrets')
    .option('--data <directory>', 'the data folder of the agent, when it does not run')
    .action(async (given: string | undefined, { data }: { readonly data?: string }) => {
      const file = given ?? `reeve-diagnose-${stamp(ports.clock.now())}.tar.gz`;
      const { bytes, missing } = await (await ports.doctor()).diagnose(file, data);
      ports.terminal.out(`${file}\n`);
      say(ports, `${Math.ceil(bytes / 1024)} KiB; look into it before you send it: tar -xzOf ${file} | less`);
      for (const line of missing) say(ports, `not in it: ${line}`);
    });
}

/** `20261123T104500Z`. */
const stamp = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
