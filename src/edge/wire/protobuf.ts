/**
 * The one door to the generated code. 64-bit fields are numbers here, not Long objects: this must be said to
 * protobufjs before generated code is evaluated, so nothing else imports the generated folder at run time. Every
 * 64-bit number of the protocol is below 2^53; the translation refuses what is not.
 */
import './numbers.ts';

export { agentV1, controllerV1 } from './generated/protocol.js';
