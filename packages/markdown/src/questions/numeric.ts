import { diagnostic } from "@hocvu/diagnostics";
import { holdsBlank, takeBlanks } from "./blanks.ts";
import type { QuestionReader } from "./question-reader.ts";

/** A paragraph with one `[[=42]]`, `[[=42±0.5]]` or `[[=40..45]]`. */
export const numeric: QuestionReader = {
  types: ["numeric"],
  isAnswer: (node) => holdsBlank(node) && JSON.stringify(node.children).includes("[[="),
  read({ base, answer, place }, { file, renderer, diagnostics }) {
    if (answer.length === 0) diagnostics.push(diagnostic("HV2201", { id: base.id }, place));
    const [blank, second] = takeBlanks(answer, file);
    if (second) diagnostics.push(diagnostic("HV2223", {}, second.place));
    const range = readRange(blank?.text ?? "");
    if (blank && !range) diagnostics.push(diagnostic("HV2224", { text: blank.text }, blank.place));
    return {
      ...base,
      type: "numeric",
      text: renderer.blocks(answer),
      ...(range ?? { from: 0, to: 0 }),
    };
  },
};

const NUMBER = "([+-]?\\d+(?:[.,]\\d+)?)";

/** What stands in a numeric blank as the lowest and the highest right number. */
export function readRange(
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const plain = text.replace(/\s+/g, "").replaceAll("−", "-");
  const single = new RegExp(`^=${NUMBER}(?:(?:±|\\+-|\\+/-)${NUMBER})?$`).exec(plain);
  if (single) {
    const [middle, around] = [toNumber(single[1]), Math.abs(toNumber(single[2] ?? "0"))];
    return { from: round(middle - around), to: round(middle + around) };
  }
  const range = new RegExp(`^=${NUMBER}(?:\\.\\.|…)${NUMBER}$`).exec(plain);
  if (!range) return undefined;
  const [from, to] = [toNumber(range[1]), toNumber(range[2])];
  return from <= to ? { from, to } : undefined;
}

function toNumber(text: string | undefined): number {
  return Number((text ?? "").replace(",", "."));
}

/** 42 ± 0.1 ends at 42.1, not at 42.10000000000000142. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
