import type { Language } from "@hocvu/diagnostics";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { STYLE_ADDRESS } from "../page/look.ts";
import { wordsIn } from "../words/words.ts";
import type { Door } from "./door.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Somebody who only plays the course. */
    isGuest: boolean;
  }
}

/** What playing a course takes. Keys of questions, sources and buttons that write are the author's. */
const FOR_GUESTS = /^\/($|(window|events|play|desk|wait|second)(\/|$))/;

/**
 * Lets in who has a session, or comes with an unused code in the address: others in the same network may reach the port
 * too. The code is gone with its first use, and does not stay in the address, where it would be copied from.
 */
export function keepDoor(door: Door, language: Language): MiddlewareHandler {
  return async (c, next) => {
    const cookie = cookieOf(c);
    // The sheet that the refusal is shown in tells nothing.
    if (c.req.path === STYLE_ADDRESS) return next();
    const role = door.roleOf(getCookie(c, cookie) ?? "");
    c.set("isGuest", role === "guest");
    if (role === "guest" && !FOR_GUESTS.test(c.req.path)) return c.text("403 the author's\n", 403);
    if (role !== undefined) return next();
    const session = isVisit(c) ? door.admit(c.req.query("key") ?? "") : undefined;
    if (session === undefined) return c.html(await refusal(language), 403, REFUSAL_HEADERS);
    setCookie(c, cookie, session, { httpOnly: true, sameSite: "Strict", path: "/" });
    const { key: _, ...rest } = c.req.query();
    const query = new URLSearchParams(rest).toString();
    return c.redirect(query === "" ? "/" : `/?${query}`, 303);
  };
}

/** Cookies know nothing of ports: each preview on a machine has its own. */
function cookieOf(c: Context): string {
  return `hocvu-preview-${/:(\d+)$/.exec(c.req.header("host") ?? "")?.[1] ?? 80}`;
}

/** Somebody who opens the window; what is only fetched ahead must not use a code up. */
function isVisit(c: Context): boolean {
  const ahead = c.req.header("sec-purpose") ?? c.req.header("purpose") ?? "";
  return c.req.path === "/" && c.req.method === "GET" && !ahead.includes("prefetch");
}

const REFUSAL_HEADERS = {
  "content-security-policy": "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
};

function refusal(language: Language) {
  const { refused, refusedHint } = wordsIn(language).phone;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Hocvu</title>
<link rel="stylesheet" href="${STYLE_ADDRESS}">
</head>
<body class="refusal"><main><h1>${refused}</h1><p>${refusedHint}</p></main></body>
</html>`;
}
