import type { UnderstoodCourse } from "@hocvu/compiler";
import { isBank } from "@hocvu/markdown";
import { below } from "../build/below.ts";
import type { Version } from "../build/version.ts";
import { bankOf } from "../forms/modules/outline.ts";

/** What of a course is written where. */
export interface Outline {
  readonly files: readonly OutlineFile[];
  readonly screens: readonly OutlineScreen[];
}

export interface OutlineFile {
  readonly file: string;
  /** That of the course or module. */
  readonly title: string;
  readonly kind: "course" | "lesson" | "bank" | "other";
  /** Of its text in NFC: the lines are those of a text that long. */
  readonly length?: number;
}

export interface OutlineScreen {
  /** As it stands behind the `#`. */
  readonly screen: string;
  readonly file: string;
  readonly line: number;
}

export function outline({ understood, root, sourceOf }: Version): Outline {
  if (!understood)
    return { files: [{ file: "course.md", title: "", kind: "course" }], screens: [] };
  const files = filesOf(understood, root).map((one) => {
    const length = sourceOf(`${root}/${one.file}`)?.length;
    return length === undefined ? one : { ...one, length };
  });
  const { course, placeAt } = understood;
  const screens: OutlineScreen[] = [];
  const note = (screen: string, pointer: string) => {
    const place = placeAt(pointer);
    if (!place) return;
    const file = below(root, place.file);
    const { line } = place.start;
    // A module's opening page is placed at its file's beginning.
    const isOpening = line === 1 && pointer.startsWith("/modules/");
    screens.push({ screen, file, line: isOpening ? textLine(sourceOf(place.file)) : line });
  };
  const welcome = textLine(sourceOf(`${root}/course.md`));
  for (const screen of [":welcome", ":contents"]) {
    screens.push({ screen, file: "course.md", line: welcome });
  }
  note(":exam", "/exam");
  for (const [m, { id, pages }] of course.modules.entries()) {
    for (const [p, page] of pages.entries()) note(page.id, `/modules/${m}/pages/${p}`);
    const bank = bankOf(below(root, placeAt(`/modules/${m}`)?.file ?? ""));
    if (understood.files.includes(bank))
      screens.push({ screen: `:quiz-${id}`, file: bank, line: 1 });
  }
  return { files, screens };
}

function filesOf(
  { course, files, placeAt }: UnderstoodCourse,
  root: string,
): readonly OutlineFile[] {
  const known = course.modules.flatMap(({ title, id }, m): readonly OutlineFile[] => {
    const file = below(root, placeAt(`/modules/${m}`)?.file ?? "");
    const bank = bankOf(file);
    return [
      { file, title: title || id, kind: "lesson" },
      ...(files.includes(bank) ? [{ file: bank, title: title || id, kind: "bank" as const }] : []),
    ];
  });
  const listed = new Set(["course.md", ...known.map(({ file }) => file)]);
  const others = files
    .filter((file) => /\.(md|ya?ml)$/i.test(file) && !listed.has(file))
    .map((file) => ({
      file,
      title: "",
      kind: isBank(file) ? ("bank" as const) : ("other" as const),
    }));
  return [{ file: "course.md", title: course.title, kind: "course" }, ...known, ...others];
}

/** The line that the text begins in, behind the front matter. */
function textLine(source = ""): number {
  return /^(?:---\n[\s\S]*?\n---[ \t]*(?:\n|$))?\s*/.exec(source)?.[0].split("\n").length ?? 1;
}
