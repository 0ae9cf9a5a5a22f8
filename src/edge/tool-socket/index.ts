export * from './limits.ts';
export * from './tool-socket.ts';
