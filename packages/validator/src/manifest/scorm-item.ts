import type { Diagnostic } from "@hocvu/diagnostics";
import type { Element } from "xast";
import { at, type Manifest } from "./context.ts";
import { children, elementsOf, local, textOf } from "./xml.ts";

/** Moodle keeps no longer one (mod/scorm/db/install.xml), and its import breaks off. */
const MAX_TITLE = 255;

const ACTIONS = ["exit,message", "exit,no message", "continue,message", "continue,no message"];

/** What an item says of how it is to be played. */
export function* checkItem(
  manifest: Manifest,
  item: Element,
  ids: ReadonlySet<string>,
): Iterable<Diagnostic> {
  const [title] = children(item, "title");
  if (title && textOf(title).length > MAX_TITLE) {
    yield at(manifest, title, "HV4638", { length: textOf(title).length, max: MAX_TITLE });
  }
  for (const element of elementsOf(item)) {
    const value = textOf(element);
    switch (local(element).toLowerCase()) {
      case "masteryscore":
        yield* inRange(manifest, element, value, 0, 100);
        break;
      case "prerequisites":
        yield* checkPrerequisites(manifest, element, value, ids);
        break;
      case "timelimitaction":
        if (!ACTIONS.includes(value)) {
          yield at(manifest, element, "HV4637", {
            name: element.name,
            value,
            expected: ACTIONS.join(" | "),
          });
        }
        break;
      case "maxtimeallowed":
        if (!/^\d{2,4}:\d\d:\d\d(?:\.\d{1,2})?$/.test(value)) {
          yield at(manifest, element, "HV4637", {
            name: element.name,
            value,
            expected: "HH:MM:SS",
          });
        }
        break;
      default:
    }
  }
}

/** A number from `min` to `max`. */
export function* inRange(
  manifest: Manifest,
  element: Element,
  value: string,
  min: number,
  max: number,
  attribute?: string,
): Iterable<Diagnostic> {
  const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value);
  if (!isNumber || Number(value) < min || Number(value) > max) {
    yield at(
      manifest,
      element,
      "HV4634",
      { name: attribute ?? element.name, value, min, max },
      attribute,
    );
  }
}

/** Of AICC's script: ids of items, joined by signs, compared with statuses in quotation marks, counted with a number and `*`. */
function* checkPrerequisites(
  manifest: Manifest,
  element: Element,
  script: string,
  ids: ReadonlySet<string>,
): Iterable<Diagnostic> {
  const tokens = script.replace(/"[^"]*"|\d+\*/g, " ").split(/[&|~=<>,{}()\s]+/);
  const unknown = tokens.filter((token) => token !== "" && !ids.has(token));
  for (const id of new Set(unknown)) yield at(manifest, element, "HV4636", { id });
}
