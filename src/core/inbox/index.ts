export * from './fingerprint.ts';
export * from './take-order.ts';
