import { parseDocument } from "yaml";
import type { FrontValue } from "./front-change.ts";

export type Quoting = "plain" | "single" | "double";

/** A value behind its key, whose own line is indented by `indent`. */
export function renderBehindKey(value: FrontValue, indent: string): string {
  if (Array.isArray(value)) {
    return value.map((one) => `\n${indent}  - ${renderItem(one, `${indent}  `)}`).join("");
  }
  if (typeof value === "object") {
    if (Object.keys(value).length === 0) return " {}";
    return Object.entries(value)
      .map(([key, own]) => `\n${indent}  ${renderPair(key, own, `${indent}  `)}`)
      .join("");
  }
  return ` ${renderScalar(value as Scalar, "plain")}`;
}

/** An item of a list, whose dash is indented by `indent`. */
export function renderItem(value: FrontValue, indent: string): string {
  if (typeof value !== "object") return renderScalar(value, "plain");
  const within = `${indent}  `;
  return Object.entries(value)
    .map(([key, own]) => renderPair(key, own, within))
    .join(`\n${within}`);
}

export function renderPair(key: string, value: FrontValue, indent: string): string {
  return `${renderScalar(key, "plain")}:${renderBehindKey(value, indent)}`;
}

type Scalar = string | number | boolean;

/** One value in one line, quoted as it was before if that does, and else as it has to be. */
export function renderScalar(value: Scalar, quoting: Quoting, isFlow = false): string {
  if (typeof value !== "string") return String(value);
  const line = value.replace(/(?<!\s)\s*\n\s*/g, " ").trim();
  const written: Readonly<Record<Quoting, string>> = {
    plain: line,
    single: `'${line.replaceAll("'", "''")}'`,
    double: `"${line.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`,
  };
  const inOrder: readonly Quoting[] = [quoting, "plain", "double", "single"];
  // A backslash means something within double quotes alone.
  const order = line.includes("\\") ? inOrder.filter((one) => one !== "double") : inOrder;
  const found = order.find((one) => readsAs(written[one], line, isFlow));
  return written[found ?? "double"];
}

function readsAs(written: string, value: string, isFlow: boolean): boolean {
  if (written === "" || /^[[{&*!|>%@`#]|^[-?:](?:\s|$)|[:\s]#|:$/.test(written)) return false;
  const document = parseDocument(isFlow ? `[${written}]` : `k: ${written}`);
  if (document.errors.length > 0) return false;
  const read = document.toJS() as unknown;
  return JSON.stringify(read) === JSON.stringify(isFlow ? [value] : { k: value });
}
