import type { Finding } from "../../importing/import-view.ts";
import { h, put, sentence, words } from "../page.ts";

/** Findings with their places in the file, the gravest first. */
export function findingsList(findings: readonly Finding[]): HTMLElement {
  const order = ["error", "warning", "note"];
  const sorted = [...findings].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.line - b.line,
  );
  return h("ul", { class: "problems" }, ...sorted.map(item));
}

function item({ severity, message, hint, line }: Finding): HTMLElement {
  return h(
    "li",
    { class: severity },
    h("span", { class: "kind" }, words.severities[severity]),
    " ",
    ...sentence(message),
    h("p", { class: "where" }, put(words.importing.place, { n: line })),
    hint !== undefined && h("p", { class: "hint" }, ...sentence(hint)),
  );
}
