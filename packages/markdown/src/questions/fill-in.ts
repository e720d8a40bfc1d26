import { diagnostic } from "@hocvu/diagnostics";
import { readOneOf, readScoring } from "./attributes.ts";
import { holdsBlank, takeBlanks } from "./blanks.ts";
import type { QuestionReader } from "./question-reader.ts";

/** A paragraph with blanks: `[[answer]]`, or `[[answer|another]]`. */
export const fillIn: QuestionReader = {
  types: ["fill-in"],
  isAnswer: holdsBlank,
  read({ base, attributes, answer, place }, { file, renderer, diagnostics }) {
    if (answer.length === 0) diagnostics.push(diagnostic("HV2201", { id: base.id }, place));
    const blanks = takeBlanks(answer, file).map(({ text, place: at }) => {
      const answers = text
        .split("|")
        .map((one) => one.trim())
        .filter(Boolean);
      if (answers.length === 0) diagnostics.push(diagnostic("HV2222", {}, at));
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
