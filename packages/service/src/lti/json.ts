/** Parts of JSON that somebody else wrote. */
export type Json = Readonly<Record<string, unknown>>;

/** An object, or an empty one in place of anything else. */
export function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

/** A text that isn't empty, isn't longer than that, and can be kept. */
export function text(value: unknown, longest = 2000): string | undefined {
  // The database takes no NUL.
  const isText = typeof value === "string" && value !== "" && !value.includes("\0");
  return isText && value.length <= longest ? value : undefined;
}

/** The texts in a list; none where it is no list. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** An address of the web, as it was written. */
export function webAddress(value: unknown): string | undefined {
  const written = text(value);
  if (!written || !URL.canParse(written)) return undefined;
  return /^https?:$/.test(new URL(written).protocol) ? written : undefined;
}
