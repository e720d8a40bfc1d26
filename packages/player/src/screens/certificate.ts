import { hash, percent } from "@hocvu/model";
import { buttonOf } from "../button.ts";
import { fill, h } from "../dom.ts";
import { bestPasses, judge } from "../exam/verdict.ts";
import type { Route } from "../route.ts";
import type { App, Screen } from "../screen.ts";
import type { State } from "../session/state.ts";
import * as words from "../words/current.ts";
import { fillCertificate } from "./fill-certificate.ts";
import { toContents } from "./to-contents.ts";

/** The certificate of a learner who passed, to be printed. */
export async function certificateScreen(app: App): Promise<Screen | Route> {
  if (!hasCertificate(app, app.session.current())) return ":contents";
  const { sheet, known, write } = await certificateSheet(app);
  const parts = known.split(" ");
  const input = h("input", {
    id: "name",
    value: known,
    maxlength: 80,
    autocomplete: "name",
    oninput: () => write(input.value),
  });
  const turn = () => {
    parts.push(parts.shift() || "");
    write(parts.join(" "));
  };
  return {
    name: "certificate",
    title: words.certificate,
    body: [
      // Without a platform nobody has said who is learning.
      known === "" && h("p", h("label", { for: "name" }, words.yourName), input),
      sheet,
      // Some platforms have the family's name last. The words stay those that the platform has.
      parts.length > 1 && h("p", buttonOf({ name: "turn-name", label: words.turnName, to: turn })),
    ],
    actions: [toContents, { name: "print", label: words.print, to: () => printOrTell(app.notify) }],
  };
}

/** The certificate as it is now, the learner's name as far as it is `known`, and how to `write` another. */
export async function certificateSheet({ outline, session, library }: App) {
  const { course } = outline;
  const state = session.current();
  const { id = "", name = "" } = session.launch().learner || {};
  const { best, finishedOn = 0 } = state;
  const sheet = h("div.certificate");
  const blank = await library.certificate();
  const known = nameOf(name, words.fullName);
  const texts = {
    score:
      best && bestPasses(course, state) ? words.certScore(percent(best.right, best.asked)) : "",
    date: words.certDate(new Date(finishedOn * 86_400_000)),
    reference: words.certReference(referenceOf(`${course.id} ${id} ${name} ${finishedOn}`)),
  };
  const write = (learner: string) => {
    // As XML, as which it was looked through.
    fill(sheet, [new DOMParser().parseFromString(blank, "image/svg+xml").documentElement]);
    fillCertificate(sheet, { ...texts, learner });
  };
  // Texts can be measured only once they stand in the page.
  requestAnimationFrame(() => write(known));
  return { sheet, known, write };
}

/** Frames may forbid printing without a word: then no sheet is laid out. */
function printOrTell(tell: (text: string) => void): void {
  let isPrinting = false;
  addEventListener("beforeprint", () => {
    isPrinting = true;
  });
  print();
  setTimeout(() => isPrinting || tell(words.cannotPrint), 1_000);
}

/** Whether the course gives certificates and this learner has earned one. */
export function hasCertificate({ outline }: App, state: State): boolean {
  const verdict = judge(outline, state);
  return (
    outline.course.certificate !== undefined &&
    (verdict === "passed" || (verdict === "completed" && !outline.course.exam))
  );
}

/** SCORM names people `Family, Given`. */
function nameOf(name: string, join: (family: string, given: string) => string): string {
  const [family = "", given] = name.trim().split(/\s*,\s*/);
  return given ? join(family, given) : family;
}

/** The same for the same learner, course and day. */
function referenceOf(text: string): string {
  return hash(text).toString(36).toUpperCase().padStart(7, "0");
}
