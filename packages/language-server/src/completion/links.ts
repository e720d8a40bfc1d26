import { posix } from "node:path";
import { fileItems } from "../course-files.ts";
import { type Item, ownWords } from "./item.ts";
import type { Spot } from "./spot.ts";

const ADDRESS = /(!?)\[[^[\]]*\]\(([^()]*)$/;

/** What a link or picture can lead to; undefined where the caret is in no address. */
export function linkItems(spot: Spot): readonly Item[] | undefined {
  const { known, file, offset, before, after } = spot;
  const [whole, picture, written = ""] = ADDRESS.exec(before) ?? [];
  if (whole === undefined) return undefined;
  const rest = /^[^()\s]*/.exec(after)?.[0] ?? "";
  const place = { start: offset - written.length, end: offset + rest.length };
  if (picture === "!") return fileItems(known, file, "picture", place);
  return [...pageItems(spot, place), ...fileItems(known, file, "download", place)];
}

/** Modules and their pages, those of the same file first. */
function pageItems(spot: Spot, place: Pick<Item, "start" | "end">): readonly Item[] {
  const { known, file } = spot;
  const items = known.course.modules.flatMap(({ title, pages }, index): readonly Item[] => {
    const lesson = known.lessonOf(index);
    if (lesson === undefined) return [];
    const path = posix.relative(posix.dirname(file), lesson);
    const module = { kind: "module", detail: ownWords(title), ...place } as const;
    return [
      ...(lesson === file ? [] : [{ ...module, label: path, insert: path }]),
      ...pages.map(({ id, title }) => {
        const insert = lesson === file ? `#${id}` : `${path}#${id}`;
        return { kind: "page", label: insert, detail: ownWords(title), insert, ...place } as const;
      }),
    ];
  });
  const isOwn = ({ insert }: Item) => insert.startsWith("#");
  return [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))];
}
