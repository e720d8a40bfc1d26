import type { Service } from "../../service.ts";
import type { Registration } from "../registration.ts";
import { AccessTokens } from "./access-tokens.ts";
import { ServiceRefused } from "./service-refused.ts";

export interface Call {
  readonly url: string;
  readonly scopes: readonly string[];
  readonly accept?: string;
  /** Sent as JSON of this type. */
  readonly body?: { readonly type: string; readonly json: unknown };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly said: string;
}

/** The services of platforms, called with a token. */
export class PlatformServices {
  readonly #service: Service;
  readonly #tokens: AccessTokens;

  constructor(service: Service) {
    this.#service = service;
    this.#tokens = new AccessTokens(service);
  }

  /** The answer, if it is a good one; throws {@link ServiceRefused}, or what `fetch` throws. */
  async call(registration: Registration, call: Call): Promise<Answered> {
    const answer = await this.#send(registration, call);
    // A token may end sooner than was said: once more with a new one.
    return answer.status === 401 ? this.#again(registration, call) : good(answer);
  }

  async #again(registration: Registration, call: Call): Promise<Answered> {
    this.#tokens.forget(registration, call.scopes);
    return good(await this.#send(registration, call));
  }

  async #send(registration: Registration, { url, scopes, accept, body }: Call): Promise<Response> {
    const token = await this.#tokens.get(registration, scopes);
    return this.#service.fetch(url, {
      method: body ? "POST" : "GET",
      headers: {
        authorization: `Bearer ${token}`,
        ...(accept ? { accept } : {}),
        ...(body ? { "content-type": body.type } : {}),
      },
      ...(body ? { body: JSON.stringify(body.json) } : {}),
    });
  }
}

async function good(answer: Response): Promise<Answered> {
  const said = await answer.text();
  if (!answer.ok) throw new ServiceRefused("service", answer, said);
  return { status: answer.status, headers: answer.headers, said };
}
