import { originsOf } from "../registration.ts";
import type { Site } from "../site.ts";

/**
 * The platform's window as a store for tools (LTI Client Side postMessages and postMessage Storage 0.1): what one tool's
 * origin put, no other gets. Empty where the profile has no storage.
 */
export function storageScript(site: Site): string {
  const { storage } = site.profile;
  if (!storage) return "";
  const origins = [...site.registrations.values()].flatMap(originsOf);
  const script = `(${store.toString()})(${JSON.stringify([...new Set(origins)])},${JSON.stringify(storage.subjects)})`;
  return script.replaceAll("<", "\\u003c");
}

/** Runs in the platform's page; uses nothing from outside. */
function store(origins: readonly string[], spellings: readonly string[]): void {
  const subjects = ["capabilities", "get_data", "put_data"];
  const known = spellings.flatMap((spelling) => subjects.map((one) => `${spelling}.${one}`));
  const place = (origin: string, key: string) => `lti ${origin} ${key}`;
  addEventListener("message", ({ data, origin, source }) => {
    const { subject, message_id, key, value } = data ?? {};
    if (typeof subject !== "string" || !known.includes(subject)) return;
    const answer = (rest: object) =>
      (source as Window).postMessage(
        { subject: `${subject}.response`, message_id, ...rest },
        origin,
      );
    const refuse = (code: string, message: string) => answer({ error: { code, message } });
    if (!origins.includes(origin)) return refuse("wrong_origin", `${origin} is no tool's`);
    if (typeof message_id !== "string") return refuse("bad_request", "message_id is missing");
    if (subject.endsWith(".capabilities")) {
      return answer({ supported_messages: known.map((one) => ({ subject: one })) });
    }
    if (typeof key !== "string" || key === "") return refuse("bad_request", "key is missing");
    if (subject.endsWith(".get_data")) {
      const found = sessionStorage.getItem(place(origin, key));
      return answer({ key, ...(found === null ? {} : { value: found }) });
    }
    if (value === undefined || value === null) sessionStorage.removeItem(place(origin, key));
    else if (typeof value === "string") sessionStorage.setItem(place(origin, key), value);
    else return refuse("bad_request", "value is no text");
    answer({ key, ...(typeof value === "string" ? { value } : {}) });
  });
}
