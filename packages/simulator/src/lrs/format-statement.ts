import type { StoredStatement } from "./statement.ts";

export type Format = "ids" | "exact" | "canonical";

/** `statement` as `format` has it (Communication 2.1.3); `languages` is an Accept-Language header. */
export function formatStatement(
  statement: StoredStatement,
  format: Format,
  languages = "",
): StoredStatement {
  switch (format) {
    case "exact":
      return statement;
    case "ids":
      return onlyIds(statement) as StoredStatement;
    case "canonical":
      return inOneLanguage(statement, preferred(languages)) as StoredStatement;
  }
}

/** Without names of agents, display of verbs and definitions of activities. */
function onlyIds(value: unknown): unknown {
  return mapped(value, (name, inner, owner) => {
    if (name === "display" || name === "definition") return undefined;
    return name === "name" && isAgent(owner) ? undefined : onlyIds(inner);
  });
}

function isAgent(owner: object): boolean {
  return ["mbox", "mbox_sha1sum", "openid", "account", "member"].some((ifi) => ifi in owner);
}

const MAPS = new Set(["display", "name", "description"]);

function inOneLanguage(value: unknown, languages: readonly string[]): unknown {
  return mapped(value, (name, inner) => {
    if (!MAPS.has(name) || typeof inner !== "object" || inner === null) {
      return inOneLanguage(inner, languages);
    }
    const entries = Object.entries(inner);
    const best = languages.flatMap((wanted) =>
      entries.filter(([language]) => language.toLowerCase().startsWith(wanted)),
    )[0];
    return Object.fromEntries([best ?? entries[0] ?? []].filter((entry) => entry.length > 0));
  });
}

/** Languages of an Accept-Language header, the dearest first, in lower case. */
function preferred(header: string): readonly string[] {
  return header
    .split(",")
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/(?<!\s)\s*;\s*q=/),
    )
    .filter(([language]) => language)
    .sort(([, a = "1"], [, b = "1"]) => Number(b) - Number(a))
    .map(([language = ""]) => language);
}

/** `value` with each property through `change`; undefined drops it. Extensions stay as they are. */
function mapped(
  value: unknown,
  change: (name: string, inner: unknown, owner: object) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, name === "extensions" ? inner : change(name, inner, value)])
      .filter(([, inner]) => inner !== undefined),
  );
}
