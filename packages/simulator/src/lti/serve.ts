import type { IncomingMessage, ServerResponse } from "node:http";
import { html, json, type Received, Refused, type Reply, receive } from "./http/exchange.ts";
import type { LtiFault, LtiFaults } from "./http/faults.ts";
import { escaped } from "./http/forms.ts";
import { type EndpointKind, matchRoute, type Route } from "./http/routes.ts";
import type { LtiProfile } from "./profiles/profile.ts";

/** A request that the platform got, and what came of it. */
export interface LtiExchange {
  readonly kind: EndpointKind;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: string;
  /** What the sender got to see; undefined if nothing. */
  readonly status: number | undefined;
  /** Why it was refused, in one sentence. */
  readonly refused: string | undefined;
  readonly fault: LtiFault | undefined;
}

export interface Serving {
  readonly routes: readonly Route[];
  readonly profile: LtiProfile;
  readonly faults: LtiFaults;
  note(exchange: LtiExchange): void;
}

/** Answers one request. */
export async function serve(
  serving: Serving,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await receive(message);
  const matched = matchRoute(serving.routes, request.path);
  const kind = matched?.route.kind ?? "page";
  const fault = serving.faults.strike(kind);
  const note = (status: number | undefined, refused?: string) =>
    serving.note({
      ...{ kind, method: request.method, path: message.url ?? "/", body: request.body },
      ...{ status, refused, fault },
    });
  switch (fault?.type) {
    case "timeout":
      return note(undefined);
    case "dropped":
      message.socket.destroy();
      return note(undefined);
    case "status":
    case "rate-limit": {
      const reply = faultReply(fault, serving.profile);
      send(response, reply);
      return note(reply.status);
    }
  }
  const { reply, refused } = await replyTo(request, kind, matched);
  if (fault) {
    message.socket.destroy();
    return note(undefined, refused);
  }
  send(response, reply);
  note(reply.status, refused);
}

async function replyTo(
  request: Received,
  kind: EndpointKind,
  matched: ReturnType<typeof matchRoute>,
): Promise<{ readonly reply: Reply; readonly refused?: string }> {
  try {
    if (!matched) throw new Refused(404, "not_found", `nothing is at ${request.path}`);
    const handler = matched.route.methods[request.method];
    if (!handler) {
      const allow = Object.keys(matched.route.methods).join(", ");
      throw new Refused(405, "invalid_request", `${request.method} is not for here`, { allow });
    }
    const reply = await handler(request, matched.segments);
    return reply.refused === undefined ? { reply } : { reply, refused: reply.refused };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { reply: refusalReply(error, kind), refused: error.message };
  }
}

/** People get a page, clients get OAuth's JSON. */
function refusalReply({ status, code, message, headers }: Refused, kind: EndpointKind): Reply {
  const forPeople = kind === "page" || kind === "authorization" || kind === "deep-link-return";
  const reply = forPeople
    ? html(
        `<!doctype html><meta charset="utf-8"><title>${status}</title><p id="refused">${escaped(message)}`,
        status,
      )
    : json({ error: code, error_description: message }, "application/json", status);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

function faultReply(
  fault: LtiFault & { type: "status" | "rate-limit" },
  profile: LtiProfile,
): Reply {
  if (fault.type === "rate-limit") return { ...profile.rateLimit, body: "too many requests" };
  const { status, retryAfter, body = "out of order" } = fault;
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return { status, headers, body };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers as Record<string, string>).end(body);
}
