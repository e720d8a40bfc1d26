import { type Diagnostic, diagnostic, type Place, type QuestionFault } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import type { Element } from "xast";
import type { Found, FoundQuestion } from "../../bank.ts";
import { blocks } from "../../gift/read.ts";
import { cleanHtml, htmlOfText } from "../../html/clean-html.ts";
import { plainText } from "../../html/foreign-html.ts";
import {
  makeChoice,
  makeFillIn,
  makeMatching,
  makeOrdering,
  makeTrueFalse,
  type Said,
} from "../../questions/make.ts";
import { parted } from "../../questions/parted.ts";
import { all, attribute, elementsOf, first, local, parseXml, text } from "../../xml/elements.ts";

export interface PoolSource {
  readonly source: string;
  readonly lang: "vi" | "en";
  readonly placeAt: (start: number, end?: number) => Place;
  readonly picture: (src: string) => string | undefined;
}

/** Blackboard's older pools, which are no QTI: an element a kind of question. */
export function readPool({
  source,
  lang,
  placeAt,
  picture,
}: PoolSource): Pick<Found, "questions" | "diagnostics"> {
  const root = parseXml(source);
  const diagnostics: Diagnostic[] = [];
  const title = attribute(first(root, "TITLE"), "value").trim();
  const questions = elementsOf(root).flatMap((element): readonly FoundQuestion[] => {
    if (!local(element).startsWith("QUESTION_")) return [];
    const place = placeAt(element.position?.start.offset ?? 0, element.position?.end.offset ?? 0);
    const clean = (html: string): Html => {
      const { html: kept, dropped } = cleanHtml(html, { picture });
      if (dropped.length > 0) diagnostics.push(diagnostic("HV4507", { elements: dropped }, place));
      return kept;
    };
    const question = readOne(element, lang, clean, place, diagnostics);
    return question ? [{ question, category: title ? [title] : [], place }] : [];
  });
  return { questions, diagnostics };
}

function readOne(
  element: Element,
  lang: "vi" | "en",
  clean: (html: string) => Html,
  place: Place,
  diagnostics: Diagnostic[],
): Question | undefined {
  const body = first(element, "BODY");
  const isHtml = attribute(first(first(body, "FLAGS"), "ISHTML"), "value") !== "false";
  const shown = (node: Element | undefined) => {
    const own = text(first(node, "TEXT"));
    return isHtml ? clean(own) : htmlOfText(own);
  };
  const gradable = first(element, "GRADABLE");
  const feedback = ["FEEDBACK_WHEN_CORRECT", "FEEDBACK_WHEN_INCORRECT"]
    .map((name) => blocks(clean(text(first(gradable, name)))))
    .filter(Boolean);
  const explanation = [...new Set(feedback)].join("\n");
  const stem = shown(body);
  const said: Said = { stem, ...(explanation ? { explanation } : {}) };
  const name = plainText(stem).slice(0, 60);
  const answers = all(element, "ANSWER");
  const right = all(gradable, "CORRECTANSWER");
  const rightIds = new Set(right.map((one) => attribute(one, "answer_id")));
  const isRight = (answer: Element) => rightIds.has(attribute(answer, "id"));
  const lacking = (lack: QuestionFault) => {
    diagnostics.push(diagnostic("HV4502", { name, lack }, place));
    return undefined;
  };
  const kind = local(element).replace("QUESTION_", "");
  switch (kind) {
    case "TRUEFALSE": {
      const yes = answers.find((one) => /^(?:true|đúng)$/i.test(plainText(shown(one))));
      return makeTrueFalse(said, yes !== undefined && isRight(yes), lang);
    }
    case "MULTIPLECHOICE":
    case "MULTIPLEANSWER":
      if (answers.length < 2) return lacking("answers");
      if (!answers.some(isRight)) return lacking("right");
      return makeChoice(
        said,
        answers.map((one) => ({ html: shown(one), correct: isRight(one) })),
        { type: kind === "MULTIPLEANSWER" ? "multiple" : "single" },
      );
    case "FILLINBLANK": {
      const words = answers.map((one) => plainText(shown(one))).filter(Boolean);
      if (words.length === 0) return lacking("right");
      const [asked, whole] = parted(stem, lang);
      return makeFillIn({ ...said, stem: asked }, whole, [words]);
    }
    case "MATCH": {
      const choices = all(element, "CHOICE");
      const pairs = right.flatMap((one): (readonly [Html, Html])[] => {
        const answer = answers.find((own) => attribute(own, "id") === attribute(one, "answer_id"));
        const choice = choices.find((own) => attribute(own, "id") === attribute(one, "choice_id"));
        return answer && choice ? [[shown(answer), shown(choice)]] : [];
      });
      return pairs.length < 2
        ? lacking("answers")
        : makeMatching(said, pairs, { scoring: "partial" });
    }
    case "ORDER": {
      const order = [...right].sort(
        (a, b) => Number(attribute(a, "order")) - Number(attribute(b, "order")),
      );
      const htmls = order.flatMap((one) => {
        const answer = answers.find((own) => attribute(own, "id") === attribute(one, "answer_id"));
        return answer ? [shown(answer)] : [];
      });
      return htmls.length < 2 ? lacking("answers") : makeOrdering(said, htmls);
    }
    case "ESSAY":
    case "SHORTRESPONSE":
      return lacking("sample");
    default:
      diagnostics.push(diagnostic("HV4501", { kind: kind.toLowerCase(), name }, place));
      return undefined;
  }
}
