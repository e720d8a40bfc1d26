import type { Readable } from "node:stream";

/** One file in a package, as its container tells; nothing of it has been unpacked. */
export interface Entry {
  /** As written in the container, with what separators it has. */
  readonly path: string;
  /** In bytes, unpacked, as the container says. */
  readonly size: number;
  readonly encrypted?: true;
  readonly link?: true;
  /** The zip's number of a method other than stored and deflated. */
  readonly method?: number;
}

/** A package that can be looked into, whatever holds it. */
export interface OpenPackage {
  /** In the container's order; folders are left out, and so is everything behind the limits. */
  readonly entries: readonly Entry[];
  readonly zip64?: true;
  /** That the container's directory breaks off, or is beyond the limits. */
  readonly trouble?: Trouble;
  /** The bytes of a file; undefined where there is none, or it cannot be unpacked, or is larger than `most` bytes. */
  read(path: string, most?: number): Promise<Uint8Array | undefined>;
  /** A file's bytes as they come, however many; undefined where there is none. */
  stream(path: string): Promise<Readable | undefined>;
  close(): Promise<void>;
}

export type Trouble =
  | { readonly kind: "damaged"; readonly reason: string }
  | { readonly kind: "limit"; readonly limit: "entries" | "size" | "ratio" };

/** What a package may hold before it is taken for a trap. */
export const LIMITS = {
  entries: 20_000,
  /** In bytes, unpacked, all together. */
  size: 20 * 1024 ** 3,
  /** How many bytes come of one; what is stored as text comes to 20, and a trap to 1,000. */
  ratio: 200,
  /** Below this size nobody is hurt by any ratio. */
  unsuspicious: 10 * 1024 ** 2,
  /** Of a file whose text is read. */
  text: 4 * 1024 ** 2,
} as const;
