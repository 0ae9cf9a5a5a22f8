export { redacted, redactKnown, redactText } from './text.ts';
export { redactValue } from './value.ts';
