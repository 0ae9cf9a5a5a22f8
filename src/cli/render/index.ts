export { renderConfig } from './config.ts';
export { localNeedsAttention, renderLocalStatus } from './local-status.ts';
export { renderServices, type UnitServices } from './services.ts';
export { needsAttention, renderStatus } from './status.ts';
export { renderTable } from './table.ts';
export type { View } from './words.ts';
