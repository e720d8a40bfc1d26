import { createHmac } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { digest, randomToken, sameSecret } from "../../secrets/digest.ts";
import type { Service } from "../../service.ts";

const SESSION_MS = 8 * 60 * 60 * 1000;

/** An administrator who is in. */
export interface AdminSession {
  readonly tokenHash: string;
  /** As the audit trail names this session. */
  readonly actor: string;
  /** What each of its forms carries; no page of another site can know it. */
  readonly csrf: string;
}

/**
 * Takes a link's token in and begins a session; nothing where the link is used up, too old or invented. One statement decides, so
 * that of two who follow it at once one gets in.
 */
export async function beginSession(
  service: Service,
  linkToken: string,
): Promise<{ readonly token: string; readonly session: AdminSession } | undefined> {
  const { store, now } = service;
  const at = now();
  const taken = await store.db
    .updateTable("admin_token")
    .set({ used_at: at })
    .where("token_hash", "=", digest(linkToken))
    .where("kind", "=", "link")
    .where("used_at", "is", null)
    .where("expires_at", ">", at)
    .returning("token_hash")
    .executeTakeFirst();
  if (!taken) return undefined;
  const token = randomToken();
  await store.db
    .insertInto("admin_token")
    .values({
      token_hash: digest(token),
      kind: "session",
      created_at: at,
      expires_at: new Date(at.getTime() + SESSION_MS),
      used_at: at,
    })
    .execute();
  return { token, session: sessionOf(service, digest(token)) };
}

/** The session whose cookie a request carries. */
export async function findSession(service: Service, c: Context): Promise<AdminSession | undefined> {
  const token = getCookie(c, cookieName(service));
  if (!token) return undefined;
  const row = await service.store.db
    .selectFrom("admin_token")
    .select("token_hash")
    .where("token_hash", "=", digest(token))
    .where("kind", "=", "session")
    .where("expires_at", ">", service.now())
    .executeTakeFirst();
  return row && sessionOf(service, row.token_hash);
}

export async function endSession(service: Service, c: Context, session: AdminSession) {
  await service.store.db
    .deleteFrom("admin_token")
    .where("token_hash", "=", session.tokenHash)
    .execute();
  deleteCookie(c, cookieName(service), { path: "/", secure: isSecure(service) });
}

/** `Strict`: no other site's link or form brings it along. */
export function rememberSession(service: Service, c: Context, token: string): void {
  setCookie(c, cookieName(service), token, {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: isSecure(service),
    maxAge: SESSION_MS / 1000,
  });
}

/** Whether a form was sent from a page of this very session. */
export function isOurForm(
  session: AdminSession,
  form: URLSearchParams,
  fetchSite: string | undefined,
): boolean {
  const sent = form.get("csrf") ?? "";
  const elsewhere = fetchSite === "cross-site" || fetchSite === "same-site";
  return !elsewhere && sameSecret(sent, session.csrf);
}

function sessionOf({ secret }: Service, tokenHash: string): AdminSession {
  const csrf = createHmac("sha256", secret).update(`admin form\0${tokenHash}`).digest("base64url");
  return { tokenHash, actor: `admin:${tokenHash.slice(0, 8)}`, csrf };
}

function isSecure({ publicUrl }: Service): boolean {
  return publicUrl.startsWith("https:");
}

/** `__Host-`: no neighbour on another name of the same domain can plant one. It needs https. */
function cookieName(service: Service): string {
  return isSecure(service) ? "__Host-hocvu-admin" : "hocvu-admin";
}
