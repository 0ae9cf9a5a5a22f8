/**
 * When a revision on trial has proved itself. It must be well for a while without a break; nothing here ends a trial: the launcher
 * has set an alarm that the kernel keeps (`TRIAL_SECONDS` in `src/native/reeve-launch.c`), which no broken revision can forget.
 */

/** Well for so long: it has then done several rounds of everything that an agent does by the clock. */
export const provenAfterMs = 5_000;

/** What was seen of the agent on trial. */
export interface Vigour {
  /** Its loop has stood still, or its journal has failed. */
  readonly ails: boolean;
  readonly connected: boolean;
}

export interface Trial {
  readonly needsController: boolean;
  /** Since when it is well without a break; null: it is not. In the time of `Clock.elapsed`. */
  readonly wellSince: number | null;
}

export const beginTrial = (needsController: boolean): Trial => ({ needsController, wellSince: null });

export const isWell = ({ ails, connected }: Vigour, { needsController }: Trial): boolean =>
  !ails && (connected || !needsController);

/** The trial after a look at `now`. */
export const look = (trial: Trial, vigour: Vigour, now: number): Trial => ({
  ...trial,
  wellSince: isWell(vigour, trial) ? (trial.wellSince ?? now) : null,
});

export const isProven = ({ wellSince }: Trial, now: number): boolean =>
  wellSince !== null && now - wellSince >= provenAfterMs;
