/** Why a login or launch is not let in. */
export type Refusal =
  /** Fields are missing or are none. */
  | "malformed"
  /** Nobody registered this platform, or several fit. */
  | "unknown-platform"
  /** Awaits approval, or was switched off. */
  | "inactive-platform"
  /** `state` was never given, was used, or is too old. */
  | "state"
  /** The login began in another browser, or this one keeps nothing. */
  | "browser"
  /** Not signed by the platform, for us, now, for this login. */
  | "token"
  | "deployment"
  | "message"
  /** It leads somewhere else. */
  | "target"
  | "unknown-course";

/** A login or launch that is not let in. */
export class LaunchRefused extends Error {
  override readonly name = "LaunchRefused";
  readonly refusal: Refusal;
  /** For the log and for who sets it up; tells nothing about a person. */
  readonly detail: string;

  constructor(refusal: Refusal, detail: string) {
    super(`${refusal}: ${detail}`);
    this.refusal = refusal;
    this.detail = detail;
  }
}
