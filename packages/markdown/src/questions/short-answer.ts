import { diagnostic } from "@hocvu/diagnostics";
import { type Criterion, choiceId, MAX_CHOICES, pointsOf } from "@hocvu/model";
import type { ListItem, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Attributes } from "../attributes.ts";
import { reportLazyLines } from "./lazy-lines.ts";
import type { QuestionContext, QuestionReader } from "./question-reader.ts";
import { renderPart, spanOf } from "./shown-part.ts";
import { isSilent } from "./silent.ts";
import { isVisible } from "./visible.ts";

/** The blocks of its answer part: see `directives/answer.ts`. */
const PARTS = ["answer", "rubric"] as const;
export type ShortAnswerPart = (typeof PARTS)[number];

/** At the end of a criterion: what it is worth. */
const POINTS = /(?<!\s)\s*\{points=([^{}]*)\}\s*$/;

/** A sample answer and a list of what a good one has. Nobody but its writer marks it, but in the exam of a service. */
export const shortAnswer: QuestionReader = {
  types: ["short-answer"],
  isAnswer: isShortAnswerPart,
  read({ base, attributes, answer, place, places }, context) {
    const { renderer, diagnostics } = context;
    const { id } = base;
    if (answer.length === 0) diagnostics.push(diagnostic("HV2201", { id }, place));
    const [samples, rubrics] = PARTS.map((name) =>
      answer.filter((node): node is ContainerDirective => isPart(node, name)),
    ) as [ContainerDirective[], ContainerDirective[]];
    const sample = renderer.blocks(samples.flatMap(({ children }) => children));
    if (answer.length > 0 && !isVisible(sample)) {
      const where = samples[0] ? context.file.placeOf(samples[0]) : place;
      diagnostics.push(diagnostic("HV2430", { id }, where));
    }
    const rubric = rubrics.flatMap((one) => criteriaIn(one, context));
    if (answer.length > 0 && rubric.length === 0) {
      const where = rubrics[0] ? context.file.placeOf(rubrics[0]) : place;
      diagnostics.push(diagnostic("HV2431", { id }, where));
    }
    const count = rubric.length;
    if (count > MAX_CHOICES)
      diagnostics.push(diagnostic("HV2206", { id, count, max: MAX_CHOICES }, place));
    const exam = attributes.pairs.get("exam");
    const marked = exam?.value === "yes";
    if (exam && marked) places.set("/marked", exam.place);
    const enough = takeEnough(attributes, pointsOf(rubric), context);
    return {
      ...base,
      type: "short-answer",
      // Only a service has somebody who marks it: to all others it is practice.
      exam: false,
      ...(marked ? { marked } : {}),
      ...(enough === undefined ? {} : { enough }),
      sample,
      rubric: rubric.map((one, index) => ({ id: choiceId(index), ...one })),
    };
  },
};

/** `enough=`: from how many points on an answer counts as right; all of them where nothing is said, or, reported, something else. */
function takeEnough(
  { pairs }: Attributes,
  all: number,
  { diagnostics }: QuestionContext,
): number | undefined {
  const enough = pairs.get("enough");
  if (!enough) return undefined;
  const points = /^[1-9]\d{0,2}$/.test(enough.value) ? Number(enough.value) : 0;
  if (points > 0 && (points <= all || all === 0)) return points === all ? undefined : points;
  diagnostics.push(diagnostic("HV2436", { written: enough.value, all }, enough.place));
  return undefined;
}

export function isShortAnswerPart(node: RootContent): node is ContainerDirective {
  return PARTS.some((name) => isPart(node, name));
}

function isPart(node: RootContent, name: ShortAnswerPart): node is ContainerDirective {
  return node.type === "containerDirective" && node.name === name;
}

/** The items of the lists in a rubric; whatever else stands there is reported, as learners would tick no part of it. */
function criteriaIn(
  { children }: ContainerDirective,
  context: QuestionContext,
): readonly Omit<Criterion, "id">[] {
  const { file, diagnostics } = context;
  return children.flatMap((node) => {
    if (node.type === "list") {
      reportLazyLines(node, file, diagnostics);
      return node.children.map((item) => readCriterion(item, context));
    }
    if (!isSilent(node)) diagnostics.push(diagnostic("HV2432", {}, file.placeOf(node)));
    return [];
  });
}

function readCriterion(item: ListItem, context: QuestionContext): Omit<Criterion, "id"> {
  const span = spanOf(item.children, item);
  const points = takePoints(item, context);
  return { html: renderPart(span, () => context.renderer.inline(item.children), context), points };
}

/** Takes `{points=2}` off the end of a criterion; 1 where nothing is said, or, reported, something else. */
function takePoints(item: ListItem, { file, diagnostics }: QuestionContext): number {
  const place = file.placeOf(item.children.at(-1) ?? item);
  const last = item.children.at(-1);
  const text = last?.type === "paragraph" ? last.children.at(-1) : undefined;
  const found = text?.type === "text" ? POINTS.exec(text.value) : null;
  if (text?.type !== "text" || !found) return 1;
  text.value = text.value.slice(0, found.index);
  if (text.position) {
    // What was read is nothing that a learner would see raw.
    const at = file.text.lastIndexOf("{", text.position.end.offset);
    text.position = { start: text.position.start, end: file.place(at, at).start };
  }
  const [, written = ""] = found;
  if (/^[1-9]\d?$/.test(written)) return Number(written);
  diagnostics.push(diagnostic("HV2433", { written }, place));
  return 1;
}
