import { diagnostic, type Place } from "@hocvu/diagnostics";
import type { Certificate, Exam, Theme } from "@hocvu/model";
import { type AssetRole, useAsset } from "../asset-use.ts";
import type { Building } from "../building.ts";
import { resolveUrl } from "../links.ts";
import type { ParsedFile } from "../parse-file.ts";
import type { FrontMatter } from "./read-front-matter.ts";
import { type CourseFront, readMinutes } from "./types.ts";

type Settling = Pick<Building, "targets" | "diagnostics">;

/** What front matter says of the exam, with what it leaves out; a blueprint that was not understood whole is none. */
export function readExam(
  exam: NonNullable<CourseFront["exam"]>,
  isBlueprintRefused: boolean,
  isContest = false,
): Exam {
  return {
    questions: exam.questions ?? 1,
    ...readTime(exam.time),
    // Whoever may sit a contest as often as they like learns its bank by heart.
    ...(exam.attempts === undefined && !isContest ? {} : { attempts: exam.attempts ?? 1 }),
    shuffle: exam.shuffle ?? true,
    feedback: exam.feedback ?? (isContest ? "after-close" : "end"),
    ...(exam.blueprint && !isBlueprintRefused ? { blueprint: readBlueprint(exam.blueprint) } : {}),
  };
}

/** A part whose questions are told apart by how hard they are becomes a part for each of them. */
function readBlueprint(
  blueprint: NonNullable<NonNullable<CourseFront["exam"]>["blueprint"]>,
): NonNullable<Exam["blueprint"]> {
  const parts = Object.entries(blueprint).flatMap(([part, wanted]) =>
    typeof wanted === "number"
      ? [[part, wanted] as const]
      : Object.entries(wanted).map(([level, count]) => [`${part}:${level}`, count] as const),
  );
  return Object.fromEntries(parts);
}

function readTime(time: string | undefined): Pick<Exam, "minutes"> {
  const minutes = readMinutes(time);
  return minutes === undefined ? {} : { minutes };
}

/** Name, colour and logo; the logo becomes part of the package. */
export function readTheme(
  { logo: written, ...said }: NonNullable<CourseFront["theme"]>,
  file: ParsedFile,
  front: FrontMatter,
  building: Settling,
): Theme {
  const logo = readAsset(written, "picture", front.placeAt("/theme/logo"), file, building);
  return { ...said, ...(logo === undefined ? {} : { logo }) };
}

/** What the certificate says; a template of its own becomes part of the package. */
export function readCertificate(
  { template: written, ...said }: NonNullable<CourseFront["certificate"]>,
  file: ParsedFile,
  front: FrontMatter,
  building: Settling,
): Certificate {
  const template = readAsset(
    written,
    "certificate",
    front.placeAt("/certificate/template"),
    file,
    building,
  );
  return { ...said, ...(template === undefined ? {} : { template }) };
}

/** The picture that a course or a module is shown with. */
export function readCover(
  { cover }: Pick<CourseFront, "cover">,
  file: ParsedFile,
  front: FrontMatter,
  building: Settling,
): { readonly cover?: string } {
  const found = readAsset(cover, "picture", front.placeAt("/cover"), file, building);
  return found === undefined ? {} : { cover: found };
}

/** The path of a file that front matter names; it becomes part of the package. Reported and `undefined` if there is none. */
function readAsset(
  written: string | undefined,
  as: AssetRole,
  place: Place | undefined,
  file: ParsedFile,
  { targets, diagnostics }: Settling,
): string | undefined {
  if (written === undefined) return undefined;
  const at = place ?? file.place(0, 0);
  const resolved = resolveUrl(encodeURI(written), at, file, targets);
  if (resolved.kind === "refused") diagnostics.push(resolved.problem);
  if (resolved.kind === "external") diagnostics.push(diagnostic("HV1016", { url: written }, at));
  if (resolved.kind !== "asset") return undefined;
  useAsset(targets, resolved.asset.path, as, at);
  return resolved.asset.path;
}
