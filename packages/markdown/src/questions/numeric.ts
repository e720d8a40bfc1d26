import { diagnostic } from "@hocvu/diagnostics";
import { holdsBlank, holdsNumber, takeBlanks } from "./blanks.ts";
import { meantNumber, readRange } from "./numeric-range.ts";
import type { QuestionReader } from "./question-reader.ts";

/** A paragraph with one `[[=42]]`, `[[=42±0.5]]` or `[[=40..45]]`. */
export const numeric: QuestionReader = {
  types: ["numeric"],
  isAnswer: holdsNumber,
  isPart: holdsBlank,
  keepsText: true,
  read({ base, answer, place }, { file, renderer, diagnostics }) {
    if (answer.length === 0) diagnostics.push(diagnostic("HV2201", { id: base.id }, place));
    const [blank, ...others] = takeBlanks(answer, file, diagnostics);
    for (const other of others) diagnostics.push(diagnostic("HV2223", {}, other.place));
    const range = readRange(blank?.text ?? "");
    if (blank && !range) {
      const meant = meantNumber(blank.text);
      diagnostics.push(
        diagnostic("HV2224", { text: blank.text, ...(meant ? { meant } : {}) }, blank.place),
      );
    }
    return {
      ...base,
      type: "numeric",
      text: renderer.blocks(answer),
      ...(range ?? { from: 0, to: 0 }),
    };
  },
};
