export { type SystemVitals, systemVitals } from './vitals.ts';
