import { lookup } from "node:dns";
import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from "node:http";
import { Agent as HttpsAgent, request as overHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address.ts";

export interface SafeFetchOptions {
  /** Hosts (`name` or `name:port`) that an administrator vouches for: there plain http and private networks are fine. */
  readonly allow?: readonly string[];
  /** Of an answer's body. */
  readonly maxBytes?: number;
  /** Milliseconds from asking to the end of the answer. */
  readonly timeout?: number;
  /** Certificates to trust besides the system's, as PEM. */
  readonly ca?: string;
}

/** Asked something that is not to be fetched, or answered with what is not to be read. */
export class FetchRefused extends Error {
  override readonly name = "FetchRefused";
  readonly what: "address" | "answer";

  constructor(what: FetchRefused["what"], reason: string) {
    super(reason);
    this.what = what;
  }
}

/**
 * `fetch` for addresses that others name: https only, to public addresses only (checked where it connects, so that a name that
 * resolves otherwise the second time gains nothing), no redirects, answers small and soon.
 */
export function safeFetch(options: SafeFetchOptions = {}): typeof fetch {
  const { allow = [], maxBytes = 512 * 1024, timeout = 10_000, ca } = options;
  const agents = {
    "http:": new HttpAgent({ keepAlive: true }),
    "https:": new HttpsAgent({ keepAlive: true, ...(ca ? { ca } : {}) }),
  };
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isAllowed = allow.includes(url.host) || allow.includes(url.hostname);
    if (!isAllowed) checkUrl(url);
    if (url.protocol !== "https:" && url.protocol !== "http:") {
      throw new FetchRefused("address", `not fetched by ${url.protocol}`);
    }
    // `Request` writes bodies and headers of all kinds as bytes.
    const request = new Request(input, init);
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    const headers = Object.fromEntries(request.headers);
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const signal = AbortSignal.timeout(timeout);
    return new Promise<Response>((resolve, reject) => {
      const ask = () => {
        const asked = send(url, {
          method: request.method,
          headers: { ...headers, ...(body ? { "content-length": body.length } : {}) },
          agent: agents[url.protocol as keyof typeof agents],
          signal,
          ...(isAllowed ? {} : { lookup: publicLookup }),
        });
        asked.on("error", (error: NodeJS.ErrnoException) => {
          // A connection kept open, which the other end closed just then, heard nothing.
          const wasClosed = asked.reusedSocket && error.code === "ECONNRESET";
          if (wasClosed && request.method === "GET") ask();
          else reject(error);
        });
        asked.on("response", (answer) => read(answer, maxBytes).then(resolve, reject));
        asked.end(body);
      };
      ask();
    });
  };
}

function checkUrl(url: URL): void {
  if (url.protocol !== "https:") throw new FetchRefused("address", "only https is fetched");
  if (url.username || url.password) throw new FetchRefused("address", "an address with a password");
  // Addresses written as numbers are not looked up, so they are checked here.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && isPrivateAddress(host))
    throw new FetchRefused("address", "an address of a private network");
}

/** Resolves names as usual, but not to private networks. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const found = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = found;
    if (!first || found.length < addresses.length) {
      return done(new FetchRefused("address", "a name of a private network"), "", 0);
    }
    if (options.all) return done(null, found);
    done(null, first.address, first.family);
  });
};

async function read(answer: IncomingMessage, maxBytes: number): Promise<Response> {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    answer.destroy();
    throw new FetchRefused("answer", "redirected");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      answer.destroy();
      throw new FetchRefused("answer", `more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    headers.set(name, Array.isArray(value) ? value.join(", ") : (value ?? ""));
  }
  const isEmpty = status === 204 || status === 205 || status < 200;
  return new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers });
}
