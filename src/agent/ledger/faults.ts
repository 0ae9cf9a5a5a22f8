/** The moments at which a kill test may end the agent: after each persisted step and around each effect. */
export const faultPoints = [
  /** The operation is saved as pending; nothing has been done yet. */
  'after-pending',
  /** The handler has ended; its outcome is known to nobody else. */
  'after-handler',
  'before-commit',
  'after-commit',
  /** The bundle's files are in the charm directory; that is not saved yet. */
  'after-deploy-files',
  /** The order is durable; the controller does not know it. */
  'order-journaled',
  'order-acknowledged',
  'replica-saved',
  /** Storage was provided or released; that is not saved yet. */
  'after-storage',
  /** What the unit had on this machine is gone; its death is not saved yet. */
  'after-teardown',
] as const;

export type FaultPoint = (typeof faultPoints)[number];
