/** One screen as it was seen. */
export interface Shot {
  readonly look: string;
  readonly place: string;
  readonly size: string;
  readonly scheme: string;
  /** A file's name in the folder beside the page. */
  readonly file: string;
}
