import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Whom a preview that others can reach lets in: a device that brought a code nobody used before. */
export interface Door {
  /** Makes a code that lets one device in, once. */
  issue(): string;
  /** The session of the device that brings `code`; undefined where that was used, or never issued. */
  admit(code: string): string | undefined;
  knows(session: string): boolean;
}

/** More unused codes than anybody shows at once: the oldest are forgotten. */
const UNUSED = 8;

export function makeDoor(): Door {
  const codes: string[] = [];
  const sessions: string[] = [];
  return {
    issue() {
      const code = randomBytes(12).toString("base64url");
      codes.push(code);
      codes.splice(0, codes.length - UNUSED);
      return code;
    },
    admit(code) {
      const at = codes.findIndex((one) => isSame(one, code));
      if (at < 0) return undefined;
      codes.splice(at, 1);
      const session = randomBytes(24).toString("base64url");
      sessions.push(session);
      return session;
    },
    knows: (session) => sessions.some((one) => isSame(one, session)),
  };
}

/** Takes as long whatever the difference is. */
function isSame(given: string, own: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(own));
}
