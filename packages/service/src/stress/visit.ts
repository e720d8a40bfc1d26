import { type Form, readForm } from "@hocvu/simulator/lti";
import type { Answered, Client } from "./client.ts";
import type { Measure } from "./measure.ts";
import type { Sitting } from "./sample-class.ts";

const JSON_HEADERS = { "content-type": "application/json", accept: "application/json" };

/** What browsers of learners do at a service at `url`. */
export class Visit {
  readonly #client: Client;
  readonly #measure: Measure;
  readonly #url: string;

  constructor(client: Client, measure: Measure, url: string) {
    this.#client = client;
    this.#measure = measure;
    this.#url = url;
  }

  /**
   * Opens a link: the login, the platform's page, the launch, the files of its page, what was learned so far, and the exam begun.
   * Undefined where something on the way went wrong, which is noted.
   */
  async launch(login: Form, intended: number): Promise<Sitting | undefined> {
    const asked = await this.#measure.time("login", intended, this.#form(login));
    const location = asked?.headers.location;
    if (!asked || !location) return undefined;
    const onward = await this.#client.ask({ url: location });
    const cookie = (asked.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");
    const opened = await this.#timed("launch", () => this.#form(readForm(onward.body), { cookie }));
    if (!opened) return undefined;
    const [, base = ""] = /<base href="([^"]+)"/.exec(opened.body) ?? [];
    const [, token] = /"token":"([^"]+)"/.exec(opened.body) ?? [];
    if (!token) return undefined;
    await Promise.all(
      filesOf(opened.body).map((file) =>
        this.#timed("file", () =>
          this.#client.ask({ url: new URL(file, base).href, headers: { "accept-encoding": "br" } }),
        ),
      ),
    );
    await this.#timed("progress", () => this.#api("GET", "/api/progress", token));
    await this.#timed("exam", () => this.#api("GET", "/api/exam", token));
    const begun = await this.#timed("begin", () => this.#api("POST", "/api/exam", token, {}));
    if (!begun) return undefined;
    const { sitting } = JSON.parse(begun.body) as {
      readonly sitting: { readonly id: string; readonly items: readonly { readonly id: string }[] };
    };
    const questions = sitting.items.map(({ id }) => id);
    return { token, id: sitting.id, questions, sequence: 1, busy: 0 };
  }

  /** One answer, as the player sends it a moment after it was given. */
  async save(sitting: Sitting, id: string, response: readonly string[], intended: number) {
    const answers = [{ id, sequence: ++sitting.sequence, response, ago: 0 }];
    const body = { sitting: sitting.id, answers };
    const asked = this.#api("PUT", "/api/exam/answers", sitting.token, body);
    await this.#measure.time("save", intended, asked);
  }

  async submit({ token, id }: Sitting, intended: number): Promise<void> {
    const asked = this.#api("POST", "/api/exam/submit", token, { sitting: id, answers: [] });
    await this.#measure.time("submit", intended, asked);
  }

  #timed(kind: Parameters<Measure["time"]>[0], ask: () => Promise<Answered>) {
    return this.#measure.time(kind, performance.now(), ask());
  }

  #form({ action, method, fields }: Form, headers: Readonly<Record<string, string>> = {}) {
    const body = new URLSearchParams(fields).toString();
    // Not in a frame: there a page would be answered that first asks the browser for its storage.
    const common = { "sec-fetch-dest": "document", ...headers };
    if (method === "GET") return this.#client.ask({ url: `${action}?${body}`, headers: common });
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.#client.ask({ url: action, method, headers: { ...common, ...type }, body });
  }

  #api(method: string, path: string, token: string, json?: object): Promise<Answered> {
    return this.#client.ask({
      url: this.#url + path,
      method,
      headers: { ...JSON_HEADERS, authorization: `Bearer ${token}` },
      ...(json ? { body: JSON.stringify(json) } : {}),
    });
  }
}

/** What a page of the player loads with itself. */
function filesOf(page: string): readonly string[] {
  const found = page.matchAll(/<(?:script[^>]+src|link[^>]+href)="([^"]+)"/g);
  return [...found].map(([, path = ""]) => path).filter((path) => !path.startsWith("data:"));
}
