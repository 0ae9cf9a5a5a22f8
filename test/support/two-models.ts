/** Two models of one controller, without stores: they look at one another when a test says so. */
import {
  noticeOffer,
  type Reader,
  type ShownOffer,
  selfId,
  shownOffer,
  sideOf,
  type Tie,
  takeSide,
  tiesOf,
} from '../../src/controller/model/index.ts';
import { type World, world } from './controller-world.ts';

export interface TwoModels {
  readonly offering: World;
  readonly consuming: World;
  /** One of them takes in what the other shows; false when that was no news. */
  look(which: World): boolean;
  /** Both look until neither sees anything new. */
  settle(): void;
}

const modelOf = (reader: Reader) => {
  const { name = '', uuid = '' } = reader.get('model', selfId) ?? {};
  return { name, uuid };
};

/** `production` and `staging`. */
export function twoModels(): TwoModels {
  const [offering, consuming] = [world('production', 1), world('staging', 2)];
  for (const [one, other] of [
    [offering, consuming],
    [consuming, offering],
  ] as const) {
    const facts = one.facts.bind(one);
    const offerAt = (model: string, offer: string): ShownOffer | undefined =>
      Object.values(modelOf(other.model)).includes(model) ? shownOffer(other.model, offer) : undefined;
    Object.assign(one, { facts: () => ({ ...facts(), offerAt }) });
  }
  /** Also what only the other one knows of. */
  const ties = (which: World, other: World): readonly Tie[] => [
    ...tiesOf(which.model),
    ...tiesOf(other.model).map(({ token, role }): Tie => {
      return { token, role: role === 'offering' ? 'consuming' : 'offering', model: modelOf(other.model).uuid };
    }),
  ];
  function look(which: World): boolean {
    const other = which === offering ? consuming : offering;
    const before = which.model.revision;
    for (const tie of ties(which, other)) {
      const side = sideOf(other.model, tie.role === 'offering' ? 'consuming' : 'offering', tie.token);
      which.act((draft) => takeSide(draft, which.facts(), tie, side, modelOf(other.model)));
    }
    for (const [, remote] of which.model.list('remote'))
      which.act((draft) => noticeOffer(draft, which.facts(), remote.name, shownOffer(other.model, remote.offer.name)));
    return which.model.revision !== before;
  }
  return {
    offering,
    consuming,
    look,
    settle() {
      for (let isNews = true; isNews; ) isNews = [look(offering), look(consuming)].includes(true);
    },
  };
}
