import type { Context } from "hono";

/** What a form sent; empty where it is none of ours. How large it may be is limited for all of the service. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header("content-type") ?? "";
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
  return new URLSearchParams(isForm ? await c.req.text() : "");
}

/** A field's text without spaces around it; empty where it was not sent. NUL, which the database refuses, is dropped. */
export function field(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? "").replaceAll("\0", "").trim();
}

/** A whole number between `least` and `most`. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
