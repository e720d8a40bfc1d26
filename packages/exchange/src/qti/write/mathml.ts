import { escapeAttribute } from "../../html/foreign-html.ts";

/** A formula as MathML that tells its TeX, so that it comes back as it was written. */
export function mathMl(tex: string, isDisplay: boolean, mathml: string): string {
  const [, inner] = /^<math\b[^>]*>([\s\S]*)<\/math>$/.exec(mathml) ?? [];
  const source = escapeAttribute(tex);
  const shown = inner === undefined ? `<mtext>${source}</mtext>` : `<mrow>${inner}</mrow>`;
  return `<math${isDisplay ? ' display="block"' : ""}><semantics>${shown}<annotation encoding="application/x-tex">${source}</annotation></semantics></math>`;
}
