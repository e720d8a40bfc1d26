import { randomUUID } from "node:crypto";
import { platformOf } from "../../platforms/table.ts";
import type { Service } from "../../service.ts";
import { object, text } from "../json.ts";
import type { Registration } from "../registration.ts";
import { signAsTool } from "../tool-keys.ts";
import { ServiceRefused } from "./service-refused.ts";

/** A token is not used in its last minute: it may be over when the platform reads it. */
const EARLY = 60_000;

interface Kept {
  readonly token: string;
  readonly until: number;
}

/** Access tokens of platforms (LTI security framework 1.0, 4.1), remembered in this process. */
export class AccessTokens {
  readonly #service: Service;
  readonly #kept = new Map<string, Kept>();
  readonly #underWay = new Map<string, Promise<Kept>>();

  constructor(service: Service) {
    this.#service = service;
  }

  /** A token for all of `scopes`; throws {@link ServiceRefused}. */
  async get(registration: Registration, scopes: readonly string[]): Promise<string> {
    const key = keyOf(registration, scopes);
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.#service.now().getTime()) return kept.token;
    const underWay = this.#underWay.get(key) ?? this.#ask(registration, scopes, key);
    this.#underWay.set(key, underWay);
    return (await underWay).token;
  }

  /** The platform took it back. */
  forget(registration: Registration, scopes: readonly string[]): void {
    this.#kept.delete(keyOf(registration, scopes));
  }

  async #ask(registration: Registration, scopes: readonly string[], key: string): Promise<Kept> {
    try {
      const kept = await this.#request(registration, scopes);
      this.#kept.set(key, kept);
      return kept;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #request(registration: Registration, scopes: readonly string[]): Promise<Kept> {
    const at = this.#service.now().getTime();
    const answer = await this.#service.fetch(registration.token_url, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        accept: "application/json",
      },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: await this.#assertion(registration, at),
        scope: scopes.join(" "),
      }).toString(),
    });
    const said = await answer.text();
    if (!answer.ok) throw new ServiceRefused("token", answer, said);
    const json = object(parse(said));
    const token = text(json.access_token, 16_000);
    if (!token) throw new ServiceRefused("token", answer, said);
    const lives = Number(json.expires_in) > 0 ? Number(json.expires_in) * 1000 : EARLY;
    return { token, until: at + Math.max(lives - EARLY, lives / 2) };
  }

  #assertion(registration: Registration, at: number): Promise<string> {
    const iat = Math.floor(at / 1000);
    const audience =
      registration.token_audience ??
      platformOf(registration.kind).tokenAudience ??
      registration.token_url;
    return signAsTool(this.#service, {
      iss: registration.client_id,
      sub: registration.client_id,
      aud: audience,
      iat,
      exp: iat + 300,
      jti: randomUUID(),
    });
  }
}

function keyOf({ id }: Registration, scopes: readonly string[]): string {
  return [id, ...scopes].join(" ");
}

function parse(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}
