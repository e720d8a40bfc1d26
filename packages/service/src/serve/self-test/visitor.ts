import type { Form } from "@hocvu/simulator/lti";
import { readForm } from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import type { Service } from "../../service.ts";

/** A browser without a screen: it keeps the service's cookies, sends forms; pages run no scripts in it. */
export class Visitor {
  readonly #app: Hono;
  readonly #origin: string;
  readonly cookies = new Map<string, string>();

  constructor(app: Hono, service: Pick<Service, "publicUrl">) {
    this.#app = app;
    this.#origin = new URL(service.publicUrl).origin;
  }

  /** To the service within this process, to anybody else over the network; redirects are not followed. */
  async send(
    { action, method, fields }: Form,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const address = new URL(action);
    const body = new URLSearchParams(fields);
    if (method === "GET") for (const [name, value] of body) address.searchParams.set(name, value);
    const init = { method, ...(method === "POST" ? { body } : {}), redirect: "manual" as const };
    if (address.origin !== this.#origin) return fetch(address, init);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#app.request(address.href, {
      ...init,
      headers: {
        "sec-fetch-dest": "document",
        ...(method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        ...headers,
        ...(cookie ? { cookie } : {}),
      },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name) this.cookies.set(name, value ?? "");
    }
    return answer;
  }

  /** Begins a login and goes to the platform: the form that comes back, with id_token and state. */
  async logIn(login: Form): Promise<Form> {
    const asked = await this.send(login);
    const location = asked.headers.get("location");
    if (!location) throw new Error(`no redirect: ${asked.status} ${await asked.text()}`);
    const answered = await fetch(location);
    const page = await answered.text();
    if (!answered.ok) throw new Error(`the platform refuses: ${answered.status} ${page}`);
    return readForm(page);
  }

  /** A whole launch; what the service answers in the end. */
  async launch(login: Form): Promise<Response> {
    return this.send(await this.logIn(login));
  }
}
