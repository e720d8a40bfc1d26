import type { Diagnostic, Place } from "@hocvu/diagnostics";
import { escaped } from "../front-matter/pointer.ts";
import type { FrontMatter } from "../front-matter/read-front-matter.ts";
import { placesIn, readYaml } from "../front-matter/read-yaml.ts";
import type { CourseFront } from "../front-matter/types.ts";
import type { LinkTargets } from "../links.ts";
import { openShared } from "../open-shared.ts";
import type { ParsedFile } from "../parse-file.ts";
import type { SourceFolder, SourceText } from "../source.ts";

/** The variables that several courses share, as they were written. */
export interface Settings {
  readonly entries: readonly Setting[];
  /** Whether all of them could be read. */
  readonly whole: boolean;
  readonly source?: SourceText;
}

export interface Setting {
  readonly name: string;
  readonly text: string;
  /** Of the name. */
  readonly place: Place;
  /** Of the text, as it is written in the file. */
  readonly at: Place;
  readonly written: string;
}

/** The settings that front matter names; nothing if there are none. */
export async function readSettings(
  file: ParsedFile,
  front: FrontMatter,
  folder: SourceFolder,
  targets: LinkTargets,
  diagnostics: Diagnostic[],
): Promise<Settings> {
  const { settings: path } = front.data as CourseFront;
  if (path === undefined) return { entries: [], whole: front.sound };
  const place = front.placeAt("/settings") ?? file.place(0, 0);
  const named = { written: path, place, file, misplaced: "HV2451" } as const;
  const source = await openShared(named, folder, targets, diagnostics);
  if (!source) return { entries: [], whole: false };
  const places = placesIn(source.path, source.text);
  const { data, keys, placeAt, sound } = readYaml(source.text, "settings", places, diagnostics);
  const entries = (keys ?? []).flatMap(({ name, place }) => {
    const value = data[name];
    const at = placeAt(`/${escaped(name)}`) ?? place;
    const written = source.text.slice(at.start.offset, at.end.offset);
    if (typeof value === "string") return [{ name, text: value, place, at, written }];
    // A number is taken as it was written: a telephone number begins with 0.
    return typeof value === "number" ? [{ name, text: written.trim(), place, at, written }] : [];
  });
  return { entries, whole: sound, source };
}
