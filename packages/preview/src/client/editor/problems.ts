import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { type ChangeSet, Text } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { TextPoint, ToldProblem } from "../../http/told-version.ts";
import { h, put, sentence, words } from "../page.ts";
import type { ProblemDeeds } from "../problems-panel.ts";

/** Marks the problems of a file, which are those of its text `saved`, in the text that `unsaved` has made of it. */
export function markProblems(
  view: EditorView,
  problems: readonly ToldProblem[],
  saved: string,
  unsaved: ChangeSet,
  deeds: ProblemDeeds,
): void {
  const text = Text.of(saved.split("\n"));
  const found = problems.map((problem): Diagnostic => {
    const { code, severity, message, hint, range } = problem;
    const from = offsetOf(text, range?.start ?? { line: problem.line ?? 1, column: 1 });
    const to = Math.max(from, range ? offsetOf(text, range.end) : from);
    return {
      from: unsaved.mapPos(from, 1),
      to: Math.max(unsaved.mapPos(from, 1), unsaved.mapPos(to, -1)),
      severity: severity === "note" ? "info" : severity,
      message,
      renderMessage: () =>
        h(
          "div",
          {},
          h("p", {}, h("b", {}, `${words.severities[severity]}: `), ...sentence(message)),
          hint !== undefined && h("p", {}, ...sentence(hint)),
        ),
      actions: [
        { name: put(words.explain, { code }), apply: () => deeds.explain(code) },
        ...(problem.mechanical ? [{ name: words.editor.mend, apply: () => deeds.mend() }] : []),
      ],
    };
  });
  view.dispatch(setDiagnostics(view.state, found));
}

/** Columns count in NFC, as the compiler reads; the file may compose its accents otherwise. */
export function offsetOf(text: Text, { line, column }: TextPoint): number {
  const { from, text: written } = text.line(Math.min(Math.max(1, line), text.lines));
  if (written.normalize("NFC") === written) return from + Math.min(column - 1, written.length);
  let length = 0;
  let at = 0;
  for (const { segment } of new Intl.Segmenter().segment(written)) {
    if (length >= column - 1) break;
    length += segment.normalize("NFC").length;
    at += segment.length;
  }
  return from + at;
}
