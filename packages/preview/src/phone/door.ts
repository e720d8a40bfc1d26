import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Who comes in: the course's author, or somebody who only plays it. */
export type Role = "author" | "guest";

/** Whom a preview that others can reach lets in: a device that brought a code nobody used before. */
export interface Door {
  /** Makes a code that lets one device in, once. */
  issue(role: Role): string;
  /** The session of the device that brings `code`; undefined where that was used, or never issued. */
  admit(code: string): string | undefined;
  /** Undefined of a session that there is not. */
  roleOf(session: string): Role | undefined;
}

interface Known {
  readonly secret: string;
  readonly role: Role;
}

/** More unused codes than anybody shows at once: the oldest are forgotten. */
const UNUSED = 8;

export function makeDoor(): Door {
  const codes: Known[] = [];
  const sessions: Known[] = [];
  return {
    issue(role) {
      const code = randomBytes(12).toString("base64url");
      codes.push({ secret: code, role });
      codes.splice(0, codes.length - UNUSED);
      return code;
    },
    admit(code) {
      const at = codes.findIndex(({ secret }) => isSame(secret, code));
      const [found] = at < 0 ? [] : codes.splice(at, 1);
      if (!found) return undefined;
      const session = randomBytes(24).toString("base64url");
      sessions.push({ secret: session, role: found.role });
      return session;
    },
    roleOf: (session) => sessions.find(({ secret }) => isSame(secret, session))?.role,
  };
}

/** Takes as long whatever the difference is. */
function isSame(given: string, own: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(own));
}
