import type { Element } from "xast";

export const SVG = "http://www.w3.org/2000/svg";
export const XLINK = "http://www.w3.org/1999/xlink";

/** Which namespace each prefix stands for; that of names without one has the key "". */
export type Namespaces = Readonly<Record<string, string>>;

/** Those that hold in `element`, where `outer` hold around it. */
export function namespacesIn({ attributes }: Element, outer: Namespaces): Namespaces {
  const own = Object.entries(attributes).flatMap(([name, value]) => {
    const [, prefix = ""] = /^xmlns(?::(.+))?$/.exec(name) ?? [];
    return name.startsWith("xmlns") ? [[prefix, value ?? ""] as const] : [];
  });
  return own.length > 0 ? { ...outer, ...Object.fromEntries(own) } : outer;
}
