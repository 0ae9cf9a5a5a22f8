export * from './admin.ts';
export * from './ports.ts';
