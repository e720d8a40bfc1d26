import { XmlDocument, XmlElement } from "libxml2-wasm";

/** One thing to answer in a problem, with what Open edX takes for right. */
export type OlxResponse =
  | { readonly kind: "choose"; readonly choices: readonly OlxChoice[]; readonly many: boolean }
  | { readonly kind: "menu"; readonly line: string; readonly choices: readonly OlxChoice[] }
  | { readonly kind: "write"; readonly answers: readonly string[] }
  | { readonly kind: "range"; readonly from: number; readonly to: number };

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
  readonly hint?: string;
}

const RESPONSES =
  ".//multiplechoiceresponse | .//choiceresponse | .//optionresponse | .//stringresponse | .//numericalresponse";

export function readProblem(xml: string): OlxProblem {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    const [stem] = elements(root, "./div");
    const [explanation] = elements(root, "./solution");
    const [hint] = elements(root, "./demandhint/hint");
    return {
      text: said(stem),
      responses: elements(root, RESPONSES).map(response),
      ...(explanation ? { explanation: said(explanation) } : {}),
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
        choices: elements(element, "./optioninput/option").map(choice),
      };
    case "stringresponse":
      return {
        kind: "write",
        answers: [
          element.attr("answer")?.value ?? "",
          ...elements(element, "./additional_answer").map((one) => one.attr("answer")?.value ?? ""),
        ],
      };
    case "numericalresponse": {
      const [, from, to] = /^\[(.+),(.+)\]$/.exec(element.attr("answer")?.value ?? "") ?? [];
      return { kind: "range", from: Number(from), to: Number(to) };
    }
    default:
      return {
        kind: "choose",
        many: element.name === "choiceresponse",
        choices: elements(element, "./choicegroup/choice | ./checkboxgroup/choice").map(choice),
      };
  }
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
