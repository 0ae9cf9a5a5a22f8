/** What the local API allows (security.md §6, A46). */

export const bodyBytesMax = 1024 * 1024;
export const headerBytesMax = 16 * 1024;
/** From the first byte of a request to its last. */
export const requestTimeoutMs = 10_000;
/** What callers have to be answered in when the agent ends. */
export const lastAnswersMs = 250;
export const connectionsMax = 64;
export const logLinesMax = 10_000;
/** Linux: `sun_path` without its final zero. */
export const socketPathBytesMax = 107;
/** What a client waits for an answer: stopping a service may take its whole kill delay. */
export const answerTimeoutMs = 60_000;
/** An answer of the agent; a service's log is the largest. */
export const answerBytesMax = 64 * 1024 * 1024;
