export type Method = "GET" | "HEAD" | "PUT" | "POST" | "DELETE";

/** A request to the LRS, whatever brought it. */
export interface LrsRequest {
  readonly method: Method;
  /** The path below the endpoint, without slashes around it: `activities/state`. */
  readonly resource: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** `200 OK` with `value` as JSON. */
export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status: 200,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

export const NO_CONTENT: Answer = { status: 204 };

/** The media type of a request's body, without parameters, in lower case; empty if it names none. */
export function mediaType(request: LrsRequest): string {
  return (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
