import { createHash } from "node:crypto";
import type { Asked } from "@hocvu/model";
import { partsOf } from "./measures/options-of.ts";

/**
 * A digest of what a question says and of what is right in it, whatever the order of its choices and their letters: the same of
 * a statement, of the service's export and of the course's own source. `type` is the interaction's.
 */
export function versionOf({ text, choices, right }: Asked, type: string): string {
  const named = new Map(choices.map((choice) => [choice.id, choice.text]));
  const rights = partsOf(right).map((id) => named.get(id) ?? id);
  // Where an order is asked for, it is the answer.
  const said = [text, [...named.values()].sort(), type === "choice" ? rights.sort() : rights];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
}

/** The same of what SCORM 1.2 tells, which is only what is right. */
export function keyVersionOf(type: string, right: string): string {
  return right === "" ? "" : `${type}:${partsOf(right).join(",")}`;
}

export { askedOf } from "@hocvu/model";
