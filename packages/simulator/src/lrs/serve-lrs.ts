import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { openHttpServer } from "../lms/http-server.ts";
import { corsHeaders, preflightHeaders } from "./cors.ts";
import { type Fault, type Faults, orderedFaults } from "./faults.ts";
import type { Lrs } from "./lrs.ts";
import type { Answer, LrsRequest } from "./request.ts";
import { requestOf } from "./request-of.ts";

/** A request that the LRS got, and what came of it. */
export interface Exchange extends LrsRequest {
  /** What the sender got to see; undefined if nothing. */
  readonly status: number | undefined;
  readonly fault: Fault | undefined;
  /** What was said with it, for messages. */
  readonly answer: string;
}

export interface LrsServer {
  readonly origin: string;
  /** Ends with a slash, as launches have it. */
  readonly endpoint: string;
  /** Oldest first, without preflights. */
  readonly exchanges: readonly Exchange[];
  readonly faults: Faults;
  close(): Promise<void>;
}

// On a connection that was used before, Chromium by itself repeats a request which was cut off, a POST too; faults would
// then pass unseen.
const FRESH = { connection: "close" };

/** Serves `lrs` over HTTP on a port of its own, below its path; `heard` is called after each request. */
export async function serveLrs(lrs: Lrs, heard: () => void = () => {}): Promise<LrsServer> {
  const { path } = lrs.records;
  const exchanges: Exchange[] = [];
  const faults = orderedFaults();

  async function take(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(message);
    if (message.method === "OPTIONS") {
      response.writeHead(204, { ...preflightHeaders(message.headers), ...FRESH }).end();
      return;
    }
    const request = requestOf(message, body, path);
    if (!request) {
      response.writeHead(404, corsHeaders(message.headers)).end("not below the endpoint");
      return;
    }
    const fault = faults.strike(request);
    const answer = fault && fault.type !== "answer-lost" ? faulty(fault) : lrs.answer(request);
    const isSeen = answer !== undefined && fault?.type !== "answer-lost";
    exchanges.push({
      ...request,
      status: isSeen ? answer.status : undefined,
      fault,
      answer: answer?.body === undefined ? "" : Buffer.from(answer.body).toString(),
    });
    if (isSeen) {
      response.writeHead(answer.status, {
        ...answer.headers,
        ...corsHeaders(message.headers),
        ...FRESH,
      });
      response.end(answer.body);
    } else {
      message.socket.destroy();
    }
    heard();
  }

  const { origin, close } = await openHttpServer(take);
  return {
    origin,
    endpoint: `${origin}${path}`,
    exchanges,
    faults,
    close,
  };
}

/** Undefined where the connection is to be cut. */
function faulty(fault: Fault): Answer | undefined {
  if (fault.type !== "status") return undefined;
  return {
    status: fault.status,
    headers: {
      "x-experience-api-version": "1.0.3",
      ...(fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) }),
    },
    body: "out of order",
  };
}
