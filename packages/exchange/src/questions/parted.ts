import type { Html } from "@hocvu/model";
import { blankHtml } from "./make.ts";

/** Where the blank stands in the text, what stands above it asks; else it stands by itself beneath. */
export function parted(stem: Html, lang: "vi" | "en"): readonly [asked: Html, text: Html] {
  const at = /_{3,}/.exec(stem);
  if (!at) return [stem, blankHtml(0)];
  const whole = stem.replace(/_{3,}/, blankHtml(0));
  const [asked = "", ...rest] = whole.split(/\n(?=<p>)/);
  if (rest.length > 0 && !asked.includes("data-blank"))
    return [asked.replace(/^<p>|<\/p>$/g, ""), rest.join("\n")];
  return [fallback(lang), whole];
}

/** What asks where nothing else does. */
export function fallback(lang: "vi" | "en"): Html {
  return lang === "vi" ? "Điền vào chỗ trống" : "Fill in the blanks";
}
