import { slug } from "@hocvu/model";
import schema from "../../../../schemas/question.schema.json" with { type: "json" };
import { freeId, questionIds } from "../known-course.ts";
import { type Item, ownWords } from "./item.ts";
import type { Spot } from "./spot.ts";

const IN_BRACES = /^(#{1,6})[ \t]+(.*)\{([^{}]*)$/;

interface Property {
  readonly description: string;
  readonly "x-vi": string;
  readonly enum?: readonly string[];
  readonly const?: boolean;
}

/** Ids and attributes at the end of a heading; undefined where the caret is not there. */
export function headingItems(spot: Spot): readonly Item[] | undefined {
  const { offset, before, after } = spot;
  const [whole, , title = "", inner = ""] = IN_BRACES.exec(before) ?? [];
  if (whole === undefined) return undefined;
  const asks = spot.isBank || isInCheck(spot);
  const [, name, value] = /(?:^|\s)([\w-]+)=([^\s]*)$/.exec(inner) ?? [];
  if (name !== undefined && value !== undefined) return asks ? valueItems(spot, name, value) : [];
  const written = /(?:^|\s)([#\w-]*)$/.exec(inner)?.[1];
  if (written === undefined) return [];
  const place = { start: offset - written.length, end: offset };
  const all = inner + after;
  const items = hasId(all, written) ? [] : [idItem(spot, title, asks, place)].flat();
  return asks ? [...items, ...nameItems(all, place)] : items;
}

/** Whether a question is asked here, in the middle of a lesson. */
function isInCheck({ text, offset }: Spot): boolean {
  const fences = text.slice(0, offset).match(/^:{3,}[ \t]*\w*/gm) ?? [];
  const open: string[] = [];
  for (const fence of fences) {
    const name = /\w+$/.exec(fence)?.[0];
    if (name) open.push(name);
    else open.pop();
  }
  return open.includes("check");
}

function hasId(attributes: string, written: string): boolean {
  return /(?:^|\s)#[^\s#}]/.test(attributes) && !written.startsWith("#");
}

function idItem(
  { known, isBank }: Spot,
  title: string,
  asks: boolean,
  place: Pick<Item, "start" | "end">,
): readonly Item[] {
  const made = slug(title.trim());
  if (made === "") return [];
  const { course } = known;
  const taken =
    asks || isBank
      ? questionIds(course)
      : new Set(course.modules.flatMap(({ pages }) => pages.map(({ id }) => id)));
  const id = `#${freeId(made, taken)}`;
  const { description: en, "x-vi": vi } = schema.properties.id;
  return [
    {
      kind: "id",
      label: id,
      detail: asks ? { vi, en } : { vi: "Mã cố định của trang", en: "Stable name of the page" },
      insert: id,
      ...place,
    },
  ];
}

function nameItems(attributes: string, place: Pick<Item, "start" | "end">): readonly Item[] {
  return Object.entries(schema.properties as Readonly<Record<string, Property>>)
    .filter(([name]) => name !== "id" && !new RegExp(`(?:^|\\s)${name}(?:=|\\b)`).test(attributes))
    .map(([name, { description: en, "x-vi": vi, const: bare }]) => ({
      kind: "attribute",
      label: name,
      detail: { vi, en },
      insert: bare ? name : `${name}=`,
      ...place,
    }));
}

function valueItems(spot: Spot, name: string, value: string): readonly Item[] {
  const { known, offset } = spot;
  const written = value.split(",").at(-1) ?? "";
  const place = { start: offset - written.length, end: offset };
  if (name === "outcome") {
    const before = value.split(",").slice(0, -1);
    return known.course.outcomes
      .filter(({ id }) => !before.includes(id))
      .map(({ id, title }) => ({
        kind: "outcome",
        label: id,
        detail: ownWords(title),
        insert: id,
        ...place,
      }));
  }
  const property = (schema.properties as Readonly<Record<string, Property>>)[name];
  return (property?.enum ?? []).map((one) => ({
    kind: "value",
    label: one,
    detail: ownWords(""),
    insert: one,
    start: offset - value.length,
    end: offset,
  }));
}
