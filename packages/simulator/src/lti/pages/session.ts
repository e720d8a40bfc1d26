import type { Received } from "../http/exchange.ts";

const NAME = "platform_session";

/** The id of the user who is logged in with this browser. */
export function sessionOf({ headers }: Received): string | undefined {
  const found = (headers.cookie ?? "").split(/;\s*/).find((one) => one.startsWith(`${NAME}=`));
  return found?.slice(NAME.length + 1);
}

/** The header that logs a user in. In a tool's frame the cookie comes along only on https. */
export function sessionCookie(userId: string, origin: string): string {
  const flags = origin.startsWith("https:") ? "SameSite=None; Secure" : "SameSite=Lax";
  return `${NAME}=${userId}; Path=/; HttpOnly; ${flags}`;
}
