export { addBundleCommands } from './bundle.ts';
export { uploadSource } from './bundle-source.ts';
export { addCompletionCommands } from './completion.ts';
export { addConfigCommand } from './config.ts';
export {
  type CommandContext,
  collect,
  durationOption,
  keyValues,
  parseCount,
  parseList,
  say,
  viewOf,
  wordsOf,
} from './context.ts';
export { addDeployCommands } from './deploy.ts';
export { addDevCommands } from './dev.ts';
export { addDoctorCommands } from './doctor.ts';
export { addJoinCommands } from './join.ts';
export { addLogsCommand } from './logs.ts';
export { addMachineCommands } from './machines.ts';
export { addModelCommands, relationRemoval } from './model.ts';
export { addModelsCommands } from './models.ts';
export { addNetworkCommands, parseBindings } from './network.ts';
export { addOfferCommands } from './offers.ts';
export { readParameters, typedParameters } from './parameters.ts';
export { addResourceCommands, uploadResources } from './resources.ts';
export { addRunCommands, quoteForShell } from './run.ts';
export { addSecretCommands } from './secret.ts';
export { readSecretContent } from './secret-content.ts';
export { addServiceCommands } from './services.ts';
export { addShowCommands } from './show.ts';
export { addStatusCommand } from './status.ts';
export { addStorageCommands } from './storage.ts';
export { type FinishedTask, followTask } from './task.ts';
export { addVersionCommand } from './version.ts';
export { addWaitCommand } from './wait.ts';
