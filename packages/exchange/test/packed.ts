import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openFile, type PackageFile, writeZip } from "@hocvu/archive";
import type { Loss } from "@hocvu/diagnostics";
import type { Course, Question } from "@hocvu/model";
import type { ExchangeKit, QuestionFormat } from "../src/format.ts";
import { plainText } from "../src/html/foreign-html.ts";
import { type Carries, formOf } from "../src/questions/losses.ts";
import { rightOf } from "./course.ts";

/** Each file holds its own path. */
const pathsAsBytes: ExchangeKit = {
  asset: (path) => ({ path, content: new TextEncoder().encode(path) }),
};

/** What a format writes of a course, as one file. */
export async function packed(
  { container, layOut }: Pick<QuestionFormat, "container" | "layOut">,
  course: Course,
  kit: ExchangeKit = pathsAsBytes,
): Promise<Uint8Array> {
  const files = layOut(course, kit);
  const [file] = files;
  if (!file) throw new Error("nothing was written");
  if (container === "file") return new Uint8Array(await buffer(openFile(file)));
  return zipAsWritten(files);
}

/** What is right in a question, as it comes back from the form that a format has for it: one for each question there. */
export function expectedRights(question: Question, carries: Carries): readonly unknown[] {
  const right = rightOf(question);
  switch (formOf(question, carries)) {
    case "none":
      return [];
    // Of essays only those are questions of ours that say by what they are graded.
    case "essay":
      return question.type === "short-answer" && !carries.lacks.includes("marking") ? [right] : [];
    case "matching":
      if (question.type !== "ordering") return [right];
      return [(right as string[]).map((text, index) => [text, String(index + 1)])];
    case "text": {
      const [number] = right as number[];
      const written = String(number);
      return [[[...new Set([written, written.replace(".", ",")])]]];
    }
    case "parts":
      return partsOf(question);
    default:
      return [right];
  }
}

/** A choice for each thing, or each blank by itself. */
function partsOf(question: Question): readonly unknown[] {
  const right = rightOf(question);
  const choice = (offered: readonly string[], wanted: string) =>
    offered.map((one) => [one, one === wanted]);
  switch (question.type) {
    case "fill-in":
      return (right as string[][]).map((answers) => [answers]);
    case "ordering":
      return question.items.map(({ id }) =>
        choice(
          question.right.map((_, index) => String(index + 1)),
          String(question.right.indexOf(id) + 1),
        ),
      );
    case "matching":
    case "categorize": {
      const offered = question.type === "matching" ? question.rights : question.groups;
      const lefts = question.type === "matching" ? question.lefts : question.items;
      return lefts.map(
        (_, index) =>
          rightOf({
            ...question,
            type: "single",
            choices: offered.map(({ id, html }) => ({
              id,
              html,
              pinned: false,
              correct: id === question.right[index],
            })),
          } as unknown as Question) as unknown[],
      );
    }
    default:
      return [right];
  }
}

/** All that is said of a question, in plain words, but for what `lost` names. */
export function keptOf(question: Question, lost: readonly Loss[] = []): unknown {
  const { hint = "", explanation = "", points, outcomes, difficulty, exam, stem } = question;
  const plain = (html: string) => plainText(html).replace(/\s+/g, " ");
  const all: Readonly<Partial<Record<Loss, unknown>>> = {
    hint: plain(hint),
    explanation: plain(explanation),
    points,
    tags: [outcomes, difficulty, exam],
    // One blank has no parts.
    ...("scoring" in question && !("blanks" in question && question.blanks.length === 1)
      ? { scoring: question.scoring }
      : {}),
    ...("exact" in question ? { exact: question.exact } : {}),
    ...("choices" in question
      ? {
          feedback: question.choices.map(({ feedback = "" }) => plain(feedback)),
          pins: question.choices.map(({ pinned }) => pinned),
          shuffle: question.shuffle,
        }
      : {}),
  };
  const kept = Object.entries(all).filter(([name]) => !lost.includes(name as Loss));
  const text = "text" in question ? plain(question.text) : "";
  return { asked: [plain(stem), text], right: rightOf(question), ...Object.fromEntries(kept) };
}

/** By our own writer, as it goes out. */
async function zipAsWritten(files: readonly PackageFile[]): Promise<Uint8Array> {
  const zip = new PassThrough();
  const [bytes] = await Promise.all([buffer(zip), writeZip(files, zip)]);
  return new Uint8Array(bytes);
}
