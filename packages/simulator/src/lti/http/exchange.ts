import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** A request as the platform's endpoints see it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Why the request was refused, where the answer itself is a page for the tool. */
  readonly refused?: string;
}

/** What a specification has a platform refuse. `code` is OAuth's word for it; the message says what is wrong with the request. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    reason: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export async function receive(message: IncomingMessage): Promise<Received> {
  const { pathname, searchParams } = new URL(message.url ?? "/", "http://platform");
  return {
    method: message.method ?? "GET",
    path: pathname,
    query: searchParams,
    headers: message.headers,
    body: await text(message),
  };
}

export function json(value: unknown, type = "application/json", status = 200): Reply {
  const headers = { "content-type": type, "cache-control": "no-store" };
  return { status, headers, body: JSON.stringify(value) };
}

export function html(body: string, status = 200): Reply {
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return { status, headers, body };
}

export const NO_CONTENT: Reply = { status: 204 };

/** The media type of a header, without its parameters. */
export function mediaType(header: string | undefined): string {
  return (header ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Refuses a body of another media type than `type`, with 415 or with `status`. */
export function needContentType({ headers }: Received, type: string, status = 415): void {
  const found = mediaType(headers["content-type"]);
  if (found !== type) {
    throw new Refused(
      status,
      "invalid_request",
      `Content-Type is ${found || "missing"}, not ${type}`,
    );
  }
}

/** The fields of a form. Refuses with 415 what is none, and with 400 one that says a thing twice. */
export function formOf(request: Received): ReadonlyMap<string, string> {
  needContentType(request, "application/x-www-form-urlencoded");
  return once(new URLSearchParams(request.body));
}

/** RFC 6749 3.1: parameters must not be included more than once. */
export function once(parameters: URLSearchParams): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (found.has(name)) throw new Refused(400, "invalid_request", `${name} is there twice`);
    found.set(name, value);
  }
  return found;
}

/** The body as a JSON object. */
export function objectOf(request: Received): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(request.body);
  } catch {
    throw new Refused(400, "invalid_request", "the body is no JSON");
  }
  if (!isObject(value)) throw new Refused(400, "invalid_request", "the body is no JSON object");
  return value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
