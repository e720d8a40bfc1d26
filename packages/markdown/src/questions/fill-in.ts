import { diagnostic } from "@hocvu/diagnostics";
import { readOneOf, readScoring } from "./attributes.ts";
import { reportOtherBlanks, reportUnlikelyAnswer } from "./blank-slips.ts";
import { holdsBlank, takeBlanks } from "./blanks.ts";
import type { QuestionReader } from "./question-reader.ts";

/** A paragraph with blanks: `[[answer]]`, or `[[answer|another]]`. */
export const fillIn: QuestionReader = {
  types: ["fill-in"],
  isAnswer: holdsBlank,
  keepsText: true,
  read({ base, attributes, answer, place }, { file, renderer, diagnostics }) {
    if (answer.length === 0) diagnostics.push(diagnostic("HV2201", { id: base.id }, place));
    reportOtherBlanks(answer, file, diagnostics);
    const blanks = takeBlanks(answer, file, diagnostics).map((blank) => {
      const answers = blank.text
        .split("|")
        .map((one) => one.trim())
        .filter(Boolean);
      if (answers.length === 0) diagnostics.push(diagnostic("HV2222", {}, blank.place));
      reportUnlikelyAnswer(blank, answers, diagnostics);
      return { answers };
    });
    return {
      ...base,
      type: "fill-in",
      text: renderer.blocks(answer),
      blanks,
      scoring: readScoring(attributes, diagnostics),
      exact: attributes.flags.has("exact"),
      tones: readOneOf("tones", ["count", "ignore"], attributes, diagnostics) ?? "count",
    };
  },
};
