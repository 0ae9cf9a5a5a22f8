/** Offers and what is consumed of them. */
import type { Command } from 'commander';
import { Option } from 'commander';
import { AgentError } from '../../../core/errors.ts';
import {
  applicationName,
  isOfferUrl,
  type Command as ModelCommand,
  type OfferDetails,
  offerUrl,
  parseOffered,
  parseOfferUrl,
} from '../../../core/model/index.ts';
import {
  type DataFormat,
  ignoredOptions,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  modelNameIn,
  print,
} from '../context.ts';
import { foundView, offersView } from '../offers.ts';
import { controllerName } from '../status.ts';

type Format = DataFormat | 'tabular' | 'summary';

interface Shown {
  readonly format: Format;
}

interface Filter {
  readonly interface?: string;
  readonly offer?: string;
  readonly url?: string;
}

const formatOption = (): Option =>
  new Option('--format <format>', 'how to print').choices(['tabular', 'summary', 'json', 'yaml']).default('tabular');

/** Adds them. */
export function addOfferCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    program
      .command('offer <endpoints> [name]')
      .description('let other models relate to an application: mysql:db,admin'),
    '-c, --controller <controller>',
  ).action((text: string, name: string | undefined) => offer(context, text, name));
  modelCommand(program, 'offers [name]', 'what the model offers')
    .alias('list-offers')
    .addOption(formatOption())
    .option('--active-only', 'only what other models are related to')
    .option('--interface <interface>', 'only offers with this interface')
    .option('--application <application>', 'only offers of this application')
    .action((name: string | undefined, options: ModelOption & Shown & Listed) => offers(context, name, options));
  ignoredOptions(
    program
      .command('find-offers [model]')
      .description('what the models of the controller offer')
      .addOption(formatOption())
      .option('--interface <interface>', 'only offers with this interface')
      .option('--offer <offer>', 'only offers of this name')
      .option('--url <url>', 'only this one'),
    '-c, --controller <controller>',
  ).action((model: string | undefined, options: Filter & Shown) => findOffers(context, model, options));
  ignoredOptions(
    modelCommand(program, 'show-offer <url>', 'one offer').addOption(formatOption()),
    '-c, --controller <controller>',
  ).action((text: string, options: ModelOption & Shown) => showOffer(context, text, options));
  ignoredOptions(
    modelCommand(program, 'remove-offer <url...>', 'take offers back').option('--force', 'end relations with it, too'),
    '-y, --yes',
    '-c, --controller <controller>',
  ).action(async (urls: readonly string[], options: ModelOption & { readonly force?: boolean }) => {
    for (const text of urls) {
      const { model, name } = named(text, options);
      await execute(context, model, { kind: 'remove-offer', offer: name, force: options.force === true });
    }
  });
  modelCommand(program, 'consume <offer> [name]', 'make an offer of another model an end for relations').action(
    async (text: string, name: string | undefined, options: ModelOption) => {
      const as = name === undefined ? {} : { name: applicationName(name) };
      const [saas = ''] = await execute(context, options, { kind: 'consume', offer: text, ...as });
      const { model, offer: offered } = parseOfferUrl(text);
      context.ports.terminal.err(`Added ${offerUrl(model, offered)} as ${saas}\n`);
    },
  );
  ignoredOptions(
    modelCommand(program, 'remove-saas <saas...>', 'consume offers no more').option('--force', 'do not wait for hooks'),
    '--no-wait',
  ).action(async (names: readonly string[], options: ModelOption & { readonly force?: boolean }) => {
    for (const saas of names)
      await execute(context, options, {
        kind: 'remove-saas',
        saas: applicationName(saas),
        force: options.force === true,
      });
  });
}

interface Listed {
  readonly activeOnly?: boolean;
  readonly interface?: string;
  readonly application?: string;
}

async function execute(context: JujuContext, model: ModelOption, command: ModelCommand): Promise<readonly string[]> {
  const result = await inModel(context, model, (admin) => admin.execute(command));
  return result.kind === 'done' ? result.changed : [];
}

async function offer(context: JujuContext, text: string, name: string | undefined): Promise<void> {
  const { model, application, endpoints } = parseOffered(text);
  const as = name === undefined ? {} : { name: applicationName(name) };
  const where = model === undefined ? {} : { model };
  const [url = ''] = await execute(context, where, { kind: 'offer', application, endpoints, ...as });
  context.ports.terminal.err(
    `Application "${application}" endpoints [${endpoints.join(', ')}] available at "${url}"\n`,
  );
}

/** The model and the name of an offer; a name alone is one of the model of the command. */
function named(text: string, { model }: ModelOption) {
  if (!isOfferUrl(text)) return { model: model === undefined ? {} : { model }, name: applicationName(text) };
  const url = parseOfferUrl(text);
  return { model: { model: url.model }, name: url.offer };
}

const hasInterface = ({ endpoints }: OfferDetails, wanted: string | undefined): boolean =>
  wanted === undefined || endpoints.some((one) => one.interface === wanted);

async function offers(
  context: JujuContext,
  name: string | undefined,
  options: ModelOption & Shown & Listed,
): Promise<void> {
  const { offers: all = [] } = await inModel(context, options, (admin) => admin.status());
  const found = all.filter(
    (one) =>
      (name === undefined || one.offer === name) &&
      (options.application === undefined || one.application === options.application) &&
      (options.activeOnly !== true || one.connections.length > 0) &&
      hasInterface(one, options.interface),
  );
  if (name !== undefined && found.length === 0) throw notFound(name);
  await show(context, options.format, found, offersView(found, controllerName));
}

const notFound = (url: string): AgentError =>
  new AgentError('not-found', `cannot find it: application offer "${url}" not found`, { next: 'juju find-offers' });

async function findOffers(context: JujuContext, model: string | undefined, options: Filter & Shown): Promise<void> {
  const { url } = options;
  const wanted = url === undefined ? undefined : parseOfferUrl(url);
  const inside = model === undefined ? undefined : modelNameIn(model);
  const all = await inModel(context, {}, (_, models) => models.offers());
  const found = all.filter(
    (one) =>
      (inside === undefined || one.model.name === inside) &&
      (options.offer === undefined || one.offer === options.offer) &&
      (wanted === undefined || one.url === offerUrl(wanted.model, wanted.offer)) &&
      hasInterface(one, options.interface),
  );
  if (found.length === 0)
    throw new AgentError('not-found', 'cannot find any: no matching application offers found', {
      next: 'reeve offer APPLICATION:ENDPOINT',
    });
  await show(context, options.format, found, foundView(found, controllerName));
}

async function showOffer(context: JujuContext, text: string, options: ModelOption & Shown): Promise<void> {
  const { model, name } = named(text, options);
  const found = await inModel(context, model, async (admin, models) => {
    const url = offerUrl((await admin.showModel()).name, name);
    return (await models.offers()).filter((one) => one.url === url);
  });
  if (found.length === 0) throw notFound(text);
  await show(context, options.format, found, foundView(found, controllerName));
}

async function show(
  context: JujuContext,
  format: Format,
  offers: readonly OfferDetails[],
  view: unknown,
): Promise<void> {
  if (format === 'json' || format === 'yaml') return print(context, format, view);
  const { renderTable } = await import('../../render/index.ts');
  const rows = offers.flatMap(({ url, endpoints, connections }) =>
    endpoints.map(({ endpoint, interface: name, role }) => [
      url,
      'admin',
      name,
      `${endpoint}:${role}`,
      String(connections.length),
    ]),
  );
  const { terminal } = context.ports;
  const head = ['Offer', 'Access', 'Interface', 'Endpoint:role', 'Connected'];
  terminal.out(`${renderTable({ head, rows }, terminal.outWidth)}\n`);
}
