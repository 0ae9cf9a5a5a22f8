/** `lxd-profile.yaml` (charm-runtime.md §1.9): checked, and used by nobody here: these machines are no LXD containers. */
import { fault, mapping, optionalText, text } from './reader.ts';

const forbiddenKeys = ['boot', 'limits', 'migration'] as const;
const deviceTypes: readonly string[] = ['unix-char', 'unix-block', 'gpu', 'usb'];

/** Throws `charm-invalid`. */
export function checkLxdProfile(document: unknown): void {
  const file = mapping(document, 'lxd-profile.yaml');
  optionalText(file.description, 'lxd-profile.yaml: description');
  for (const key of Object.keys(mapping(file.config, 'lxd-profile.yaml: config')))
    if (forbiddenKeys.some((start) => key.startsWith(start)))
      fault(`lxd-profile.yaml: config.${key}`, `keys that begin with ${forbiddenKeys.join(', ')} are not allowed`);
  for (const [name, value] of Object.entries(mapping(file.devices, 'lxd-profile.yaml: devices'))) {
    const at = `lxd-profile.yaml: devices.${name}.type`;
    if (!deviceTypes.includes(text(mapping(value, at).type, at)))
      fault(at, `expected one of ${deviceTypes.join(', ')}`);
  }
}
