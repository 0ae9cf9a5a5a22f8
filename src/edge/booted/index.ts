export { bootCommand, clearMachine, enterMachine, initOf } from './boot.ts';
export { nameMachine, writeOnDisk } from './image.ts';
export { serverPackages } from './packages.ts';
export { howToBoot, machineRoot, missingToBoot, whyNoMachineBoots } from './root.ts';
