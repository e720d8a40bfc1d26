import { Refusal } from "./refusal.ts";
import type { LrsRequest, Method } from "./request.ts";

const METHODS: readonly string[] = ["GET", "HEAD", "PUT", "POST", "DELETE"];
const HEADERS = new Set([
  "authorization",
  "x-experience-api-version",
  "content-type",
  "content-length",
  "if-match",
  "if-none-match",
]);

/** What a request in the alternate syntax (Communication 1.3) stands for; any other request as it is. */
export function plainRequest(request: LrsRequest): LrsRequest {
  const method = request.parameters.get("method");
  if (request.method !== "POST" || method === undefined) return request;
  if (request.parameters.size > 1) throw new Refusal(400, "only `method` may stand in the query");
  if (!METHODS.includes(method)) throw new Refusal(400, `unknown method: ${method}`);
  const headers = { ...request.headers, "content-type": undefined };
  const parameters = new Map<string, string>();
  let content = "";
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(request.body))) {
    if (name === "content") content = value;
    else if (HEADERS.has(name.toLowerCase()))
      Object.assign(headers, { [name.toLowerCase()]: value });
    else parameters.set(name, value);
  }
  return {
    method: method as Method,
    resource: request.resource,
    parameters,
    headers,
    body: new TextEncoder().encode(content),
  };
}
