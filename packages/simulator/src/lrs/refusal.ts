import type { Answer } from "./request.ts";

/** A request that is answered with an error of the specification's list (Communication 3.2). */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }

  get answer(): Answer {
    return {
      status: this.status,
      headers: { "content-type": "text/plain; charset=utf-8", ...this.headers },
      body: this.message,
    };
  }
}
