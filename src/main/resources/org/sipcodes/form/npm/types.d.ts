/** What tells codes apart: the number, and a plus for a profile that reuses the number of another code. */
export type CodeId = ID;

/** How alive a code is. */
export type Status = STATUS;

/** What the sender of the request may do next. */
export type Retry = RETRY;

export interface Code {
  /** The reason phrase; empty for a number that was never given one. */
  readonly phrase: string;
  readonly class: '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | '6xx';
  readonly status: Status;
  /** The advice for most cases first. */
  readonly retry: readonly Retry[];
  /** Whether IANA lists it. */
  readonly registered: boolean;
  /** What else programs write as its phrase. */
  readonly aliases: readonly string[];
}

export type Codes = { readonly [id in CodeId]: Code };

/** The phrase of each code by its number. */
export interface Phrases {
  readonly [code: number]: string | undefined;
PHRASES
}
