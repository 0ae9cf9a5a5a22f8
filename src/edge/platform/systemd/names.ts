/** Names of units and slices. A dash in a slice's name is a level of the tree, so those of users are escaped. */
import type { UnitName } from '../../../core/model/index.ts';

/** `reeve-web-0.slice` for `web/0`, which systemd puts into `reeve-web.slice`, and that into `reeve.slice`. */
export const sliceName = (unit: UnitName): string => `${stemOf(unit)}.slice`;

/** `reeve-web.slice` for `web/0`. */
export const applicationSliceName = (unit: UnitName): string => `reeve-${partsOf(unit)[0]}.slice`;

/** `reeve-web-0-main.service` for the service `main` of `web/0`. */
export const serviceName = (unit: UnitName, service: string): string =>
  `${stemOf(unit)}-${escapeName(service)}.service`;

/** The control group of a service, as systemd names it from the root of its tree. */
export const controlGroup = (unit: UnitName, service: string): string =>
  ['', 'reeve.slice', applicationSliceName(unit), sliceName(unit), serviceName(unit, service)].join('/');

const partsOf = (unit: UnitName): readonly string[] => unit.split('/').map(escapeName);
const stemOf = (unit: UnitName): string => ['reeve', ...partsOf(unit)].join('-');

/** As `systemd-escape` does, and `/` too: nothing but letters, digits and `:_.` stays as it is. */
export const escapeName = (name: string): string =>
  [...Buffer.from(name)]
    .map((byte) => (/[\w:.]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : hex(byte)))
    .join('');

const hex = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;
