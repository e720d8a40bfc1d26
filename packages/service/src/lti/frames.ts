import { platformOf } from "../platforms/table.ts";
import type { Registration } from "./registration.ts";

/** Origins that may show a launch of this registration in a frame, as sources of a policy. */
export function framesOf(
  registration: Pick<Registration, "issuer" | "login_url" | "kind" | "frame_origins">,
  returnUrl?: string | null,
): readonly string[] {
  const { frames, frameOrigins } = platformOf(registration.kind);
  const { issuer, login_url, frame_origins } = registration;
  const own = [issuer, login_url, returnUrl, ...frame_origins].flatMap((url) => originOf(url));
  const below = frames === "subdomains" ? own.map((origin) => origin.replace("://", "://*.")) : [];
  return [...new Set([...own, ...below, ...frameOrigins])];
}

/** The origin of an address of the web; none of anything else. */
export function originOf(url: string | null | undefined): readonly string[] {
  if (!url || !URL.canParse(url)) return [];
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) ? [origin] : [];
}
