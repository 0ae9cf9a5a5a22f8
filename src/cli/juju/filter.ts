/** The words behind `juju status`: applications, units, machines, with `*` and `?`. Pure. */
import type { ApplicationStatus, ModelStatus } from '../../core/model/index.ts';

/** What matches any of the words, with what it is part of and what belongs to it; everything without words. */
export function filteredStatus(status: ModelStatus, words: readonly string[]): ModelStatus {
  if (words.length === 0) return status;
  const matches = (text: string | undefined): boolean =>
    text !== undefined && words.some((word) => patternOf(word).test(text));
  const hostOf = ({ units }: ApplicationStatus): boolean =>
    units.some(({ unit, machine, principal }) => matches(unit) || matches(machine) || matches(principal));
  const applications = status.applications
    .filter((application) => matches(application.application) || hostOf(application))
    .map((application) => ({
      ...application,
      units: application.units.filter(
        ({ unit, machine, principal }) =>
          matches(application.application) || matches(unit) || matches(machine) || matches(principal),
      ),
    }));
  const names = new Set(applications.map(({ application }) => String(application)));
  const units = applications.flatMap((application) => application.units);
  return {
    ...status,
    applications,
    machines: status.machines.filter(
      ({ machine }) => matches(machine) || units.some((unit) => unit.machine === machine),
    ),
    relations: status.relations.filter(({ ends }) => ends.some((end) => names.has(end.split(':')[0] ?? ''))),
    saas: (status.saas ?? []).filter(({ saas }) => matches(saas)),
    offers: (status.offers ?? []).filter(({ offer, application }) => matches(offer) || names.has(application)),
    storage: (status.storage ?? []).filter(({ unit }) => units.some((one) => one.unit === unit)),
  };
}

/** What a person cannot mean as a pattern stands for itself. */
const patternOf = (word: string): RegExp =>
  new RegExp(
    `^${word
      .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
