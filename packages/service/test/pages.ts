import type { Hono } from "hono";
import { makeAdminLink } from "../src/serve/admin-link.ts";
import type { TestService } from "./service.ts";

export function post(
  app: Hono,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return Promise.resolve(
    app.request(path, { method: "POST", body, headers: { ...type, ...headers } }),
  );
}

/** An administrator in front of a browser. */
export interface Admin {
  readonly headers: Readonly<Record<string, string>>;
  readonly csrf: string;
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  /** With the token of the forms, unless `fields` says otherwise; the page that it leads to. */
  post(
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly text: string; readonly location: string | null }>;
}

/** Follows a one-time link. */
export async function enterAdmin(app: Hono, service: TestService, language = "en"): Promise<Admin> {
  // Nobody follows such links faster, and whoever does is held up.
  service.pass(5_000);
  const token = new URL(await makeAdminLink(service)).searchParams.get("token") ?? "";
  const entered = await post(app, "/admin/enter", { token });
  const cookie = (entered.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
  const headers = { cookie, "accept-language": language };
  const overview = await (await app.request("/admin", { headers })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(overview)?.[1] ?? "";
  return {
    headers,
    csrf,
    async get(path) {
      const answer = await app.request(path, { headers });
      return { status: answer.status, text: await answer.text() };
    },
    async post(path, fields = {}) {
      const answer = await post(app, path, { csrf, ...fields }, headers);
      const location = answer.headers.get("location");
      const page = location ? await app.request(location, { headers }) : answer;
      return { status: answer.status, text: await page.text(), location };
    },
  };
}
