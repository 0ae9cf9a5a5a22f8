export { renderConfig, renderModelSettings } from './config.ts';
export { renderApplication, renderMachine, renderModel, renderModels, renderUnit } from './details.ts';
export { renderFindings } from './findings.ts';
export { localNeedsAttention, renderLocalStatus } from './local-status.ts';
export { renderOffers } from './offers.ts';
export { renderSecret, renderSecrets, secretDocument } from './secrets.ts';
export { renderServices, type UnitServices } from './services.ts';
export {
  needsAttention,
  renderApplications,
  renderMachines,
  renderRelations,
  renderStatus,
} from './status.ts';
export { renderResources, renderStorage } from './storage.ts';
export { renderTable } from './table.ts';
export { renderTasks } from './tasks.ts';
export type { View } from './words.ts';
