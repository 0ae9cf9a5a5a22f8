/** One thing that is looked at, and how what was found is said. */
import type { Finding } from '../model/index.ts';
import type { DoctorFacts } from './facts.ts';

export type Found = Omit<Finding, 'check'>;

export interface Row {
  readonly check: string;
  readonly look: (facts: DoctorFacts) => readonly Found[];
}

export const well = (text: string): readonly Found[] => [{ severity: 'ok', text }];
export const notice = (text: string, fix?: string): readonly Found[] => [found('notice', text, fix)];
export const warning = (text: string, fix: string): readonly Found[] => [found('warning', text, fix)];
export const problem = (text: string, fix: string): readonly Found[] => [found('error', text, fix)];

const found = (severity: Found['severity'], text: string, fix: string | undefined): Found => ({
  severity,
  text,
  ...(fix !== undefined && { fix }),
});
