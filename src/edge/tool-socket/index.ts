export * from './commands-socket.ts';
export * from './limits.ts';
export * from './machine-commands.ts';
export * from './tool-socket.ts';
