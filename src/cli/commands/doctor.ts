/** `doctor` and `diagnose`: what is wrong with this machine, for the person at it and for those who help. */
import type { Command } from 'commander';
import { exitCode } from '../exit.ts';
import { type CommandContext, type Format, formatOption, printData } from './context.ts';

interface DoctorOptions {
  readonly data?: string;
  readonly format: Format;
}

/** Adds `doctor`. */
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
}
