/** Native code in a bundle: told by the head of the file, not by its name. */

export const elfHeadBytes = 20;
const magic = Buffer.from('\x7fELF', 'latin1');

/** ELF machine number → architecture as in `platforms`. */
const machines: ReadonlyMap<number, string> = new Map([
  [3, 'i386'],
  [21, 'ppc64el'],
  [22, 's390x'],
  [40, 'armhf'],
  [62, 'amd64'],
  [183, 'arm64'],
  [243, 'riscv64'],
]);

/** The architecture that a file is for, or null when it is no ELF file. */
export function elfArchitecture(head: Buffer): string | null {
  if (head.length < elfHeadBytes || !head.subarray(0, magic.length).equals(magic)) return null;
  const bigEndian = head[5] === 2;
  const machine = bigEndian ? head.readUInt16BE(18) : head.readUInt16LE(18);
  return machines.get(machine) ?? `elf${machine}`;
}

/** The architecture of this machine, in the same words. */
export function machinePlatform(architecture: string = process.arch): string {
  return { x64: 'amd64', ia32: 'i386', arm: 'armhf', ppc64: 'ppc64el' }[architecture] ?? architecture;
}
