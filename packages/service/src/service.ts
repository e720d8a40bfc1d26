import type { Store } from "./store/open-store.ts";

/** What every room of the service is given. Processes keep nothing besides: any request may reach any of them. */
export interface Service {
  readonly store: Store;
  /** Where browsers and platforms reach the service, without a slash at the end. */
  readonly publicUrl: string;
  /** 32 bytes: encrypts what is secret at rest, signs what leaves and comes back. */
  readonly secret: Uint8Array;
  readonly now: () => Date;
  /** Fetches what a platform names; see `lti/safe-fetch.ts`. */
  readonly fetch: typeof fetch;
  readonly log: Log;
}

/** One structured line each; never with what tells who somebody is. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;
