/** A link of LTI 1.1: a key and a secret, and no registration. */
export interface LegacyLink {
  readonly id: string;
  readonly courseId: string;
  readonly key: string;
  readonly secret: string;
  readonly url: string;
  readonly title: string;
  readonly custom: Readonly<Record<string, string>>;
  /** Its place in the gradebook; no grades are taken if there is none. */
  readonly itemId: string | undefined;
}

export interface NewLegacyLink {
  readonly key: string;
  readonly secret: string;
  readonly url: string;
  readonly title?: string;
  readonly custom?: Readonly<Record<string, string>>;
  /** What the best result is worth in the gradebook; 1 if left out, `none` for no grade. */
  readonly maximum?: number | "none";
}
