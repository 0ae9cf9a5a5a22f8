import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beginTrial, isProven, isWell, look, provenAfterMs, type Vigour } from '../../../src/core/upgrade/index.ts';

const flags = [true, false];

test('well is who has no ailment, and the controller when the one before had it', () => {
  for (const ails of flags)
    for (const connected of flags)
      for (const needsController of flags)
        assert.equal(
          isWell({ ails, connected }, beginTrial(needsController)),
          !ails && (connected || !needsController),
        );
});

test('proven is who was well at every look of the last five seconds, and nobody else', () => {
  const looks = fc.array(fc.record({ ails: fc.boolean(), connected: fc.boolean(), after: fc.nat(3_000) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(looks, fc.boolean(), (seen, needsController) => {
      let [trial, now] = [beginTrial(needsController), 0];
      const wells: { readonly at: number; readonly well: boolean }[] = [];
      for (const { after, ...vigour } of seen) {
        now += after;
        trial = look(trial, vigour satisfies Vigour, now);
        wells.push({ at: now, well: isWell(vigour, trial) });
        const lastIll = wells.findLastIndex(({ well }) => !well);
        const since = wells[lastIll + 1]?.at;
        assert.equal(isProven(trial, now), since !== undefined && now - since >= provenAfterMs);
      }
    }),
  );
});
