export { type Compacted, compact, compactLengthMin } from './compact.ts';
