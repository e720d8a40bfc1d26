import { XmlDocument, XmlElement } from "libxml2-wasm";

/** One thing to answer in a problem, with what Open edX takes for right. */
export type OlxResponse =
  | { readonly kind: "choose"; readonly choices: readonly OlxChoice[]; readonly many: boolean }
  | { readonly kind: "menu"; readonly line: string; readonly choices: readonly OlxChoice[] }
  | {
      readonly kind: "write";
      /** Whether what is written counts as right. */
      readonly takes: (text: string) => boolean;
    };

export interface OlxChoice {
  readonly text: string;
  readonly correct: boolean;
  readonly feedback?: string;
}

export interface OlxProblem {
  /** All that it says, answers, feedback and explanation aside. */
  readonly text: string;
  readonly responses: readonly OlxResponse[];
  readonly explanation?: string;
  /** Where an answer is written: what would have been right, in words. */
  readonly right?: string;
  readonly hint?: string;
}

const RESPONSES =
  ".//multiplechoiceresponse | .//choiceresponse | .//optionresponse | .//stringresponse";

/** Throws where the XML is not well-formed or capa would not show the problem. */
export function readProblem(xml: string): OlxProblem {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    // A formula to capa, which wants its TeX for text: `MathRenderer` dies of anything else.
    if (root.find(".//*[local-name() = 'math']").length > 0) throw new Error("there is <math>");
    const [stem] = elements(root, "./div");
    const solution = elements(root, "./solution/div/node()[not(@class = 'hocvu-right')]");
    const [right] = elements(root, "./solution/div/p[@class = 'hocvu-right']");
    const [hint] = elements(root, "./demandhint/hint");
    return {
      text: said(stem),
      responses: elements(root, RESPONSES).map(response),
      ...(solution.length > 0 ? { explanation: solution.map(said).join(" ") } : {}),
      ...(right ? { right: said(right) } : {}),
      ...(hint ? { hint: said(hint) } : {}),
    };
  } finally {
    document.dispose();
  }
}

function response(element: XmlElement): OlxResponse {
  switch (element.name) {
    case "optionresponse":
      return {
        kind: "menu",
        line: said(elements(element, "./label")[0]),
        choices: elements(element, "./optioninput/option").map(option),
      };
    case "stringresponse":
      return { kind: "write", takes: takesFor(element) };
    default:
      return {
        kind: "choose",
        many: element.name === "choiceresponse",
        choices: elements(element, "./choicegroup/choice | ./checkboxgroup/choice").map(choice),
      };
  }
}

/** capa's `StringResponse.check_string`: a pattern for all of what was written, or the answers as they are. */
function takesFor(element: XmlElement): (text: string) => boolean {
  const type = (element.attr("type")?.value ?? "").split(" ");
  const answer = element.attr("answer")?.value ?? "";
  if (/_or_/i.test(answer)) throw new Error("an answer is cut at _or_");
  if (/\$[a-z_]/i.test(answer)) throw new Error("an answer names a variable");
  const ignoresCase = type.includes("ci");
  if (type.includes("regexp")) {
    const pattern = new RegExp(`^${answer}$`, ignoresCase ? "iu" : "u");
    return (text) => pattern.test(text.trim());
  }
  const fold = (text: string) => (ignoresCase ? text.toLowerCase() : text);
  return (text) => fold(text.trim()) === fold(answer);
}

/** capa lists options between apostrophes and reads the list again, so that one within an option ends it. */
function option(element: XmlElement): OlxChoice {
  const one = choice(element);
  if (/'|\\$/.test(one.text)) throw new Error(`the option ${one.text} breaks its menu`);
  return one;
}

function choice(element: XmlElement): OlxChoice {
  const [feedback] = elements(element, "./choicehint");
  const all = said(element);
  const hint = feedback ? said(feedback) : undefined;
  return {
    text: hint === undefined ? all : all.slice(0, all.length - hint.length).trim(),
    correct: element.attr("correct")?.value.toLowerCase() === "true",
    ...(hint === undefined ? {} : { feedback: hint }),
  };
}

function said(element: XmlElement | undefined): string {
  return (element?.content ?? "").replace(/\s+/g, " ").trim();
}

function elements(parent: XmlElement, path: string): readonly XmlElement[] {
  return parent.find(path).filter((node) => node instanceof XmlElement);
}
