/** Relations between models: what this one offers to others, and what it consumes of theirs. */
import type { Command } from 'commander';
import { AgentError } from '../../core/errors.ts';
import {
  applicationName,
  isOfferUrl,
  type Command as ModelCommand,
  type OfferDetails,
  offerUrl,
  parseOffered,
  parseOfferUrl,
} from '../../core/model/index.ts';
import type { CliPorts } from '../ports.ts';
import { closest } from '../suggest.ts';
import { type CommandContext, type Format, formatOption, printData, say, viewOf, withAdmin } from './context.ts';

interface FormatOption {
  readonly format: Format;
}

interface ForceOption {
  readonly force?: boolean;
}

/** Adds them. */
export function addOfferCommands(program: Command, { ports }: CommandContext): void {
  program
    .command('offer <application:endpoint> [name]')
    .description('let other models relate to endpoints of an application: db:sql,admin')
    .action((text: string, name: string | undefined) => offer(ports, text, name));
  program
    .command('offers')
    .description('what the model offers, and who is related to it')
    .addOption(formatOption())
    .action(({ format }: FormatOption) => offersHere(ports, format));
  program
    .command('find-offers [model]')
    .description('what the models of the controller offer: all of them, or one')
    .addOption(formatOption())
    .action(async (model: string | undefined, { format }: FormatOption) => {
      const found = await allOffers(ports);
      await show(ports, format, model === undefined ? found : found.filter((one) => one.model.name === model));
    });
  program
    .command('show-offer <offer>')
    .description('one offer: its endpoints and its connections')
    .addOption(formatOption())
    .action(async (text: string, { format }: FormatOption) => show(ports, format, [await findOffer(ports, text)]));
  program
    .command('remove-offer <offer...>')
    .description('take offers back: a name in this model, or admin/model.name')
    .option('--force', 'end the relations of other models with it, too')
    .action(async (offers: readonly string[], { force = false }: ForceOption) => {
      for (const text of offers) {
        const { model, name } = named(text);
        await execute(ports, { kind: 'remove-offer', offer: name, force }, `removed offer ${text}`, model);
      }
    });
  program
    .command('consume <offer> [name]')
    .description('make an offer of another model an end for relations: admin/production.db')
    .action(async (text: string, name: string | undefined) => {
      const command = {
        kind: 'consume',
        offer: text,
        ...(name !== undefined && { name: applicationName(name) }),
      } as const;
      const [saas = ''] = await change(ports, command);
      say(ports, `consumed ${text} as ${saas}\n  next: reeve integrate APPLICATION ${saas}`);
    });
  program
    .command('remove-saas <saas...>')
    .description('consume offers no more; their relations end first')
    .option('--force', 'do not wait for hooks')
    .action(async (names: readonly string[], { force = false }: ForceOption) => {
      for (const name of names)
        await execute(ports, { kind: 'remove-saas', saas: applicationName(name), force }, `removing ${name}`);
    });
}

async function change(ports: CliPorts, command: ModelCommand, model?: string): Promise<readonly string[]> {
  const result = await withAdmin(ports, (admin) => admin.execute(command), model);
  return result.kind === 'done' ? result.changed : [];
}

async function execute(ports: CliPorts, command: ModelCommand, done: string, model?: string): Promise<void> {
  await change(ports, command, model);
  say(ports, done);
}

async function offer(ports: CliPorts, text: string, name: string | undefined): Promise<void> {
  const { model, application, endpoints } = parseOffered(text);
  const named = name === undefined ? {} : { name: applicationName(name) };
  const [url = ''] = await change(ports, { kind: 'offer', application, endpoints, ...named }, model);
  say(ports, `offering ${application}:${endpoints.join(',')} as ${url}\n  next: reeve consume ${url} -m OTHER-MODEL`);
}

/** A name in the model that is meant, or the URL of any. */
function named(text: string) {
  if (!isOfferUrl(text)) return { model: undefined, name: applicationName(text) };
  const { model, offer: name } = parseOfferUrl(text);
  return { model, name };
}

const allOffers = (ports: CliPorts): Promise<readonly OfferDetails[]> =>
  withAdmin(ports, (_, models) => models.offers());

async function offersHere(ports: CliPorts, format: Format): Promise<void> {
  await show(ports, format, (await withAdmin(ports, (admin) => admin.status())).offers ?? []);
}

/** Throws `not-found`. */
async function findOffer(ports: CliPorts, text: string): Promise<OfferDetails> {
  const { model, name } = named(text);
  const wanted = offerUrl(model ?? (await withAdmin(ports, (admin) => admin.showModel())).name, name);
  const offers = await allOffers(ports);
  const found = offers.find(({ url }) => url === wanted);
  if (found !== undefined) return found;
  const urls = offers.map(({ url }) => url);
  const meant = closest(wanted, urls);
  throw new AgentError('not-found', `cannot find offer "${wanted}"`, {
    next: meant === null ? 'reeve find-offers' : `did you mean ${meant}?`,
  });
}

async function show(ports: CliPorts, format: Format, offers: readonly OfferDetails[]): Promise<void> {
  await printData(ports, format, offers, async () => {
    const { renderOffers } = await import('../render/index.ts');
    return renderOffers(offers, viewOf(ports, ports.clock.now()));
  });
}
