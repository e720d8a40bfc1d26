/** Why a registration came to nothing. */
export type RegistrationFault =
  /** The platform's configuration can't be had or lacks something. */
  | "configuration"
  /** It speaks for an issuer that is somebody else. */
  | "issuer"
  /** The platform refused. */
  | "refused"
  /** Too many wait for approval already. */
  | "crowded";

export class RegistrationRefused extends Error {
  override readonly name = "RegistrationRefused";
  readonly fault: RegistrationFault;
  readonly detail: string;

  constructor(fault: RegistrationFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}
