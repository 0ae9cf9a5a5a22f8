/** What a Pebble server allows a client: none may cost unbounded memory, or keep the others waiting. */

export interface PebbleLimits {
  /** Clients keep connections for long polls, followed logs and websockets. */
  readonly connectionsMax: number;
  readonly headerBytesMax: number;
  readonly headersTimeoutMs: number;
  /** Between two requests of a client that keeps its connection. */
  readonly idleMsMax: number;
  /** A JSON body; layers are the largest. */
  readonly bodyBytesMax: number;
  /** Lists and objects inside each other. */
  readonly bodyDepthMax: number;
  /** A client that neither sends nor reads for so long is cut off. */
  readonly stalledMsMax: number;
  /** How long a refused client may go on to send before it is answered, and an aborted command's client not to read. */
  readonly lingerMs: number;
  /** From the answer to `POST /v1/exec` until its websockets are there (§9.3). */
  readonly execConnectMs: number;
  /** Commands that run at the same time; one more is refused. */
  readonly execsMax: number;
  /** What a websocket may send in one message. */
  readonly messageBytesMax: number;
}

export const pebbleLimits: PebbleLimits = {
  connectionsMax: 1024,
  headerBytesMax: 64 * 1024,
  headersTimeoutMs: 10_000,
  idleMsMax: 120_000,
  bodyBytesMax: 8 * 1024 * 1024,
  bodyDepthMax: 100,
  stalledMsMax: 30_000,
  lingerMs: 2_000,
  execConnectMs: 5_000,
  execsMax: 256,
  messageBytesMax: 16 * 1024 * 1024,
};

/** The longest delay that a timer takes. */
const timerMsMax = 2 ** 31 - 1;

/** A signal that aborts after this time, or as late as a timer can. */
export const timeoutSignal = (delayMs: number): AbortSignal =>
  AbortSignal.timeout(Math.min(Math.max(Math.ceil(delayMs), 1), timerMsMax));

/** Linux: `sun_path` without its final zero. */
export const socketPathBytesMax = 107;
/** The stock command line reads log lines into a buffer of 5 KiB and stops at a longer one (§12.3). */
export const logLineBytesMax = 5 * 1024 - 1;
/** Of one part of a multipart body. */
export const partHeaderBytesMax = 16 * 1024;
/** `boundary` of a written multipart body (§10.4). */
export const boundaryCharactersMin = 32;
