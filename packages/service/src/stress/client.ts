import { Agent as HttpAgent, type IncomingHttpHeaders, request as overHttp } from "node:http";
import { Agent as HttpsAgent, request as overHttps } from "node:https";

export interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Whoever waits longer than that has gone. */
const PATIENCE = 30_000;

/**
 * Asks with little of a processor's time, as it shares it with what it measures. Connections are kept, and as many are opened as
 * requests are under way: none waits here for another.
 */
export class Client {
  readonly #http = new HttpAgent({ keepAlive: true });
  readonly #https = new HttpsAgent({ keepAlive: true });

  /** Redirects are answers. Throws where none comes. */
  ask({ url, method = "GET", headers = {}, body }: Asked): Promise<Answered> {
    const isSecure = url.startsWith("https:");
    return new Promise((resolve, reject) => {
      const asked = (isSecure ? overHttps : overHttp)(url, {
        method,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
        },
        agent: isSecure ? this.#https : this.#http,
        timeout: PATIENCE,
      });
      asked.on("timeout", () =>
        asked.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })),
      );
      asked.on("error", reject);
      asked.on("response", (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      asked.end(body);
    });
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }
}
