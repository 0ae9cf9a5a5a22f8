/** Makes protobufjs read 64-bit fields as numbers; imported for this effect by `protobuf.ts` and nowhere else. */
import protobuf from 'protobufjs/minimal.js';

// The types know no absent Long; the library does, and asks for this call after such a change.
(protobuf.util as { Long: unknown }).Long = undefined;
protobuf.configure();
