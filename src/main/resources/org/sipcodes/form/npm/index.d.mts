import type { Codes, Phrases } from './types.js';

export type * from './types.js';

/** Every code by its name: the number, and a plus for a profile that reuses the number of another code. */
export declare const codes: Codes;

/** The phrase of each code by its number. */
declare const status: Phrases;
export default status;
