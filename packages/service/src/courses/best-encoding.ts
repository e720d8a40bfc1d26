import type { Compressed } from "./compress.ts";

export interface Encoding {
  readonly name: "br" | "gzip";
  readonly content: Uint8Array;
}

/** The smallest of what there is that a browser takes (RFC 9110 12.5.3); undefined where that is the content as it is. */
export function bestEncoding(
  accepted: string | undefined,
  { brotli, gzip }: Compressed,
): Encoding | undefined {
  const taken = new Map(
    (accepted ?? "").split(",").map((one) => {
      const [name = "", ...parameters] = one
        .trim()
        .toLowerCase()
        .split(/(?<!\s)\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      return [name, weight === undefined || Number(weight.slice(2)) > 0] as const;
    }),
  );
  const takes = (name: string) => taken.get(name) ?? taken.get("*") ?? false;
  if (brotli && takes("br")) return { name: "br", content: brotli };
  if (gzip && takes("gzip")) return { name: "gzip", content: gzip };
  return undefined;
}
