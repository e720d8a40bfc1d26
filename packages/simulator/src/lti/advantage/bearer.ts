import { type Received, Refused } from "../http/exchange.ts";
import type { Registration } from "../registration.ts";
import type { OpenCourse, Site } from "../site.ts";

/** Whose access token came with `request`, if it is good for one of `scopes` (RFC 6750). */
export function bearerOf(site: Site, request: Received, scopes: readonly string[]): Registration {
  const [, value] = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? "") ?? [];
  const challenge = (error?: string) => ({
    "www-authenticate": `Bearer realm="lti"${error ? `, error="${error}"` : ""}`,
  });
  if (value === undefined) {
    throw new Refused(401, "invalid_request", "there is no bearer token", challenge());
  }
  const token = site.accessTokens.get(value);
  const registration = site.registrations.get(token?.clientId ?? "");
  if (!token || !registration) {
    throw new Refused(401, "invalid_token", "the token is not ours", challenge("invalid_token"));
  }
  if (token.expires <= site.now()) {
    throw new Refused(401, "invalid_token", "the token has expired", challenge("invalid_token"));
  }
  if (!scopes.some((scope) => token.scopes.includes(scope))) {
    const reason = `the token is not good for ${scopes.join(" or ")}`;
    const { tooNarrow } = site.profile.token;
    throw new Refused(tooNarrow, "insufficient_scope", reason, challenge("insufficient_scope"));
  }
  return registration;
}

/** The tool and the course that an address names, if the token is that tool's. */
export function placeOf(
  site: Site,
  request: Received,
  { client, course: courseId }: Readonly<Record<string, string>>,
  scopes: readonly string[],
): { readonly registration: Registration; readonly course: OpenCourse } {
  const registration = bearerOf(site, request, scopes);
  const course = site.courses.get(courseId ?? "");
  if (registration.clientId !== client || !course) {
    throw new Refused(404, "not_found", "there is no such course for this tool");
  }
  return { registration, course };
}
