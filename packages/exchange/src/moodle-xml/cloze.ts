import type { Html } from "@hocvu/model";
import { unescapeHtml } from "../html/foreign-html.ts";
import { blankHtml } from "../questions/make.ts";

const BLANK =
  /\{\d*:(SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC|NUMERICAL|NM|MULTICHOICE|MC|MULTICHOICE_[A-Z]+|MC[A-Z]+|MULTIRESPONSE[A-Z_]*|MR[A-Z]*):((?:\\.|[^}\\])*)\}/g;

/** A text with Moodle's blanks as one of ours. `others`: how many of them were no words, but choices or numbers. */
export function clozeParts(source: Html): {
  readonly html: Html;
  readonly blanks: readonly (readonly string[])[];
  readonly exact: boolean;
  readonly others: number;
} {
  const blanks: string[][] = [];
  let exact = false;
  let others = 0;
  const html = source.replace(BLANK, (_, kind: string, body: string) => {
    if (/_C$|^SAC$|^MWC$/.test(kind)) exact = true;
    if (/^(?:MULTI|MC|MR|NUM|NM)/.test(kind)) others++;
    const answers = [...body.matchAll(/(?:^|~)(=|%(\d+)%)?((?:\\.|[^~\\])*)/g)]
      .filter(([, sign, weight]) => sign === "=" || Number(weight ?? 0) >= 100)
      .map(([, , , text = ""]) => wordsOf(text))
      .filter(Boolean);
    blanks.push(answers.length > 0 ? answers : ["…"]);
    return blankHtml(blanks.length - 1);
  });
  return { html, blanks, exact, others };
}

/** Without feedback and backslashes. */
function wordsOf(text: string): string {
  // References hold the sign that begins feedback.
  const [own = ""] = unescapeHtml(text).split(/(?<!\\)#/, 1);
  return own.replace(/\\(.)/g, "$1").trim();
}
