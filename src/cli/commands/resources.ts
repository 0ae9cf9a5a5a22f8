/** `attach-resource`, `resources`, and what `--resource` means. */
import path from 'node:path';
import type { Command } from 'commander';
import type { Admin } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { applicationName, type GivenResource } from '../../core/model/index.ts';
import type { CliPorts } from '../ports.ts';
import {
  type CommandContext,
  type Format,
  formatOption,
  keyValues,
  printData,
  say,
  viewOf,
  withAdmin,
} from './context.ts';

/** Adds both. */
export function addResourceCommands(program: Command, context: CommandContext): void {
  const { ports } = context;
  program
    .command('attach-resource <application> <name=path>')
    .description('give a charm a file, or an image as registry/path:tag')
    .action(async (application: string, word: string) => {
      const name = applicationName(application);
      await withAdmin(ports, async (admin) => {
        for (const [resource, given] of Object.entries(await uploadResources(ports, admin, [word])))
          await admin.execute({ kind: 'attach-resource', application: name, name: resource, given });
      });
      say(ports, `attached ${word} to ${name}`);
    });
  program
    .command('resources <application>')
    .description('show what a charm may be given, and what it was')
    .addOption(formatOption())
    .action(async (application: string, options: { readonly format: Format }) => {
      const resources = await withAdmin(ports, (admin) => admin.resources(applicationName(application)));
      await printData(ports, options.format, resources, async () => {
        const { renderResources } = await import('../render/index.ts');
        return renderResources(resources, viewOf(ports, ports.clock.now()));
      });
    });
}

/** Uploads what `name=path` words name. Throws `usage-invalid`, `not-found`, `resource-invalid`. */
export async function uploadResources(
  ports: CliPorts,
  admin: Admin,
  words: readonly string[],
): Promise<Record<string, GivenResource>> {
  const given: [string, GivenResource][] = [];
  for (const [name, value] of Object.entries(keyValues(words)))
    given.push([name, (await uploadFile(ports, admin, value)) ?? (await uploadImage(admin, value))]);
  return Object.fromEntries(given);
}

/** Null when there is no such file. */
async function uploadFile(ports: CliPorts, admin: Admin, file: string): Promise<GivenResource | null> {
  const kind = await ports.files.kind(file);
  if (kind === 'missing') return null;
  if (kind === 'directory')
    throw new AgentError('resource-invalid', 'cannot use a folder as a resource', {
      fields: { path: file },
      next: 'pack it into one file',
    });
  const before = await ports.files.version(file);
  const { digest } = await admin.uploadContent(ports.files.stream(file));
  if ((await ports.files.version(file)) !== before)
    throw new AgentError('resource-invalid', 'cannot use a file that changed while it was uploaded', {
      fields: { path: file },
      next: 'try again when nobody writes it',
    });
  return { digest, filename: path.basename(file), image: false };
}

/** `registry.example/acme/web:1.2`, `acme/web@sha256:…`: a path that is no file is not one of these by accident. */
const imagePattern = /^[a-z0-9]+(?:[._:/-]+[a-zA-Z0-9]+)*(?:@sha256:[0-9a-f]{64})?$/;

async function uploadImage(admin: Admin, reference: string): Promise<GivenResource> {
  if (!imagePattern.test(reference))
    throw new AgentError('not-found', 'cannot find this file', { fields: { path: reference } });
  const text = `registrypath: ${JSON.stringify(reference)}\nusername: ""\npassword: ""\n`;
  const { digest } = await admin.uploadContent(once(new TextEncoder().encode(text)));
  return { digest, filename: reference, image: true };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
