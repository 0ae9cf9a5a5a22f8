/** The moments at which a kill test may end the controller: around each commit, and between a commit and its telling. */
export const controllerFaultPoints = [
  /** Decided; the store does not know it. */
  'model-decided',
  /** Durable; nobody has been told. */
  'model-committed',
  /** The bundle's files are kept; the model does not know them. */
  'bundle-stored',
  /** The token is used up and the agent is known; it has no certificate yet. */
  'token-redeemed',
  /** What changed has left for the agent. */
  'picture-sent',
  /** The order has left; the agent has not acknowledged it. */
  'order-sent',
  /** The agent's acknowledgement of an order is durable. */
  'order-settled',
  /** The report is applied; its agent does not know. */
  'report-applied',
  'report-acknowledged',
  /** The lease is durable; its holder does not know. */
  'lease-written',
  /** The model is registered; it has no store yet. */
  'model-registered',
  /** A destroyed model is given up for good; its data is still there. */
  'model-given-up',
  /** Its data is deleted; it is still registered. */
  'model-deleted',
] as const;

export type ControllerFaultPoint = (typeof controllerFaultPoints)[number];

/** Kill tests die in here. */
export type ControllerFaults = (point: ControllerFaultPoint) => void;
