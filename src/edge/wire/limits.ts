/** Limits of the wire (security.md §5), the same on both ends; `proto/README.md` publishes them. */

/**
 * One message of the agent’s stream; larger snapshots go in parts. Room for the writes of one handler to a bag of the
 * largest size, and for the output of an action: a report that is too large could never be sent, nor any after it.
 */
export const messageBytesMax = 32 * 1024 * 1024;
/** Entities of one snapshot part: leaves room for the message around them. */
export const snapshotPartBytesMax = 512 * 1024;
/** One chunk of a bundle. */
export const chunkBytesMax = 64 * 1024;
/** A bundle's manifest in one message. */
export const manifestBytesMax = 2 * 1024 * 1024;
/** One message of the admin service: the status of a whole model. It never leaves the machine. */
export const adminMessageBytesMax = 16 * 1024 * 1024;
/** One signed order or assignment. */
export const orderBytesMax = 256 * 1024;
/** A fault in the trailing metadata; HTTP/2 peers accept 16 KiB of headers at least. */
export const faultBytesMax = 4 * 1024;
/** Messages that have come and that nobody has read yet; then the peer is held back. */
export const unreadMessagesMax = 64;

export const keepaliveMs = 20_000;
export const keepaliveTimeoutMs = 10_000;
/** From dialling to the controller's first answer. */
export const connectTimeoutMs = 10_000;
/** A unary call of an agent: enrolment, a manifest. */
export const callTimeoutMs = 30_000;
/** How often open streams are looked through for certificates that have ended. */
export const expirySweepMs = 60_000;
/** Open calls get this long to finish when a server closes. */
export const closeGraceMs = 2_000;
