import type { Codes, Phrases } from './types.js';

/** The phrase of each code by its number, and everything else of it by its name. */
declare const status: Phrases & { readonly codes: Codes };
export = status;
