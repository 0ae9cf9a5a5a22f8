export { examine } from './examine.ts';
export * from './facts.ts';
