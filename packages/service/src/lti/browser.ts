import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** What a login leaves in the browser it began in, so that nobody ends in another's. */
const NAME = "hocvu-browser";

/** The cookie's value where the browser sent one back. */
export function browserOf(c: Context, publicUrl: string): string | undefined {
  return getCookie(c, NAME, isSecure(publicUrl) ? "secure" : undefined) || undefined;
}

/** Only a cookie that is partitioned goes to a frame where others' cookies are blocked. */
export function rememberBrowser(c: Context, publicUrl: string, value: string): void {
  const common = { path: "/lti", httpOnly: true, maxAge: 24 * 3600 } as const;
  if (isSecure(publicUrl)) {
    setCookie(c, NAME, value, {
      ...common,
      prefix: "secure",
      secure: true,
      sameSite: "None",
      partitioned: true,
    });
  } else setCookie(c, NAME, value, { ...common, sameSite: "Lax" });
}

export function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith("https:");
}

/** Whether a form was sent from one of our own pages. */
export function isFromHere(request: Request, publicUrl: string): boolean {
  return (
    request.headers.get("sec-fetch-site") === "same-origin" ||
    request.headers.get("origin") === new URL(publicUrl).origin
  );
}
