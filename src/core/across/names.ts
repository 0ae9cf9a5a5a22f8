/** What the other model's side of a relation is called in a model. */
import { type ApplicationName, applicationName, isUnitName, type UnitName } from '../model/index.ts';
import type { SideParty } from './side.ts';

/**
 * What the offering model calls the consuming one's application: `remote-` and 32 hex digits of the relation's token, so
 * that it tells nothing of that model. The first digit is a letter: names of applications need one.
 */
export function remoteName(token: string): ApplicationName {
  const hex = token.replaceAll('-', '').replace(/^\d/, (digit) => 'abcdef'.charAt(Number(digit) % 6));
  return applicationName(`remote-${hex}`);
}

/** The unit of this number as the other model sees it. */
export const remoteUnit = (application: ApplicationName, number: number): UnitName =>
  `${application}/${number}` as UnitName;

/** `db/3` → 3. */
export const unitNumber = (unit: UnitName): number => Number(unit.slice(unit.indexOf('/') + 1));

/** How the showing model's party is named here: the application that it is, or its unit. */
export const partyHere = (application: ApplicationName, party: SideParty): ApplicationName | UnitName =>
  party === 'application' ? application : remoteUnit(application, party);

/** The other way round. */
export const sideParty = (name: ApplicationName | UnitName): SideParty =>
  isUnitName(name) ? unitNumber(name) : 'application';
