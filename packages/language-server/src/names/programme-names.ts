import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Name } from "./name.ts";

/** Where a file of approved programmes names modules and outcomes of the course with that id. */
export function programmeNames(file: string, text: string, course: string): readonly Name[] {
  if (!/^programmes:/m.test(text)) return [];
  const programmes = parseDocument(text, { logLevel: "silent" }).get("programmes");
  const own = maps(programmes).filter((one) => one.get("course") === course);
  return own
    .flatMap((one) => maps(one.get("modules")))
    .flatMap((module) => [
      ...name("module", module.get("id", true), file),
      ...maps(module.get("outcomes")).flatMap((outcome) => {
        const ids = outcome.get("ids");
        return isSeq(ids) ? ids.items.flatMap((id) => name("outcome", id, file)) : [];
      }),
    ]);
}

function maps(node: unknown): readonly YAMLMap[] {
  return isSeq(node) ? node.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

function name(kind: Name["kind"], node: unknown, file: string): readonly Name[] {
  const range = (node as Node | undefined)?.range;
  if (!isScalar(node) || !range) return [];
  const quote = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
  const [start, end] = [range[0] + quote, range[1] - quote];
  return [{ kind, id: String(node.value), defines: false, file, start, end }];
}
