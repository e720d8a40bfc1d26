import type { Context } from "hono";

export type Form = Readonly<Record<string, string>>;

const LONGEST = 64 * 1024;

/** Query and, of a POST, form fields; of several with one name the first. Files and overlong values are left out. */
export async function readForm(c: Context): Promise<Form> {
  const fields: Record<string, string> = Object.create(null);
  const add = (name: string, value: unknown) => {
    if (typeof value === "string" && value.length <= LONGEST) fields[name] ??= value;
  };
  if (c.req.method === "POST") {
    const type = c.req.header("content-type") ?? "";
    if (/^application\/x-www-form-urlencoded/i.test(type)) {
      for (const [name, value] of new URLSearchParams(await c.req.text())) add(name, value);
    }
  } else {
    for (const [name, value] of new URL(c.req.url).searchParams) add(name, value);
  }
  return fields;
}
