/** A service of a platform answered something else than what was asked for. */
export class ServiceRefused extends Error {
  override readonly name = "ServiceRefused";
  /** What was asked for. */
  readonly what: "token" | "service";
  readonly status: number;
  readonly headers: Headers;
  /** What it said, as far as it is kept. */
  readonly said: string;

  constructor(what: ServiceRefused["what"], answer: Response, said: string) {
    super(`${what}: status ${answer.status}`);
    this.what = what;
    this.status = answer.status;
    this.headers = answer.headers;
    this.said = said.slice(0, 500);
  }
}
