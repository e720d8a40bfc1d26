import { FUNCTIONS } from "./allowed.ts";

/**
 * Begins the names in a drawing, as those of a course's HTML: a certificate stands in the player's page, where ids become
 * globals.
 */
const PREFIX = "user-content-";

export function nameApart(name: string): string {
  return PREFIX + name;
}

const LOCAL = /^#(.+)$/;
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/i;

/** Where `href` may lead: to a part of the drawing, or to a picture within it. `undefined` for anything else. */
export function localReference(value: string): string | undefined {
  const written = value.trim();
  const [, name] = LOCAL.exec(written) ?? [];
  if (name !== undefined) return `#${nameApart(name)}`;
  return RASTER.test(written) ? written : undefined;
}

const URL_CALL = /url\(\s*(["']?)#([^"'()\\\s]+)\1\s*\)/gi;
const STRING = /"[^"\n]*"|'[^'\n]*'/g;
const CALL = /([\w-]*)\(/g;

/** A value of an attribute or a property with its references apart; `undefined` where it fetches, escapes or is none. */
export function safeValue(value: string): string | undefined {
  // A quote alone would make other text of what follows.
  if (/[\\@<{}]/.test(value) || /["']/.test(value.replace(STRING, ""))) return undefined;
  if (!value.includes("(")) return value;
  const local = value.replace(URL_CALL, (_, __, name: string) => `url(#${nameApart(name)})`);
  if (/url\((?!#)/i.test(local)) return undefined;
  const calls = [...local.matchAll(CALL)].map(([, name = ""]) => name.toLowerCase());
  return calls.every((name) => name === "" || FUNCTIONS.has(name)) ? local : undefined;
}
