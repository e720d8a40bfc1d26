/** What the server tells the platform's page. */
export interface Launch2004 {
  /** Address of the SCO. */
  readonly sco: string;
  readonly mode: string;
  readonly scaledPassingScore: number | undefined;
  /** What an earlier visit left, as scorm-again writes it below `cmi`. */
  readonly record: Readonly<Record<string, unknown>>;
}
