import type { Diagnostic, PlaceAt } from "@hocvu/diagnostics";
import { placesIn, readYaml } from "./front-matter/read-yaml.ts";
import { beyondYamlLimits, MAX_TEXT } from "./limits.ts";
import type { SourceText } from "./source.ts";

/** What an approved programme asks of one course. Each part knows where it was written, see {@link ReadProgrammes.placeAt}. */
export interface Programme extends Written {
  /** The id of the course that teaches it. */
  readonly course: string;
  /** How many questions the exam asks; nothing where that could not be read. */
  readonly examQuestions?: number;
  readonly modules: readonly ProgrammeModule[];
}

export interface ProgrammeModule extends Written {
  readonly id: string;
  readonly title: string;
  readonly contents: readonly (Written & { readonly text: string })[];
  /** What learners must reach, each with the ids of the outcomes that stand for it in the course. */
  readonly outcomes: readonly ProgrammeOutcome[];
}

export interface ProgrammeOutcome extends Written {
  readonly text: string;
  readonly ids: readonly (Written & { readonly id: string })[];
}

export interface Written {
  /** A JSON pointer into the file. */
  readonly at: string;
}

export interface ReadProgrammes {
  readonly programmes: readonly Programme[];
  readonly placeAt: PlaceAt;
}

/**
 * Reads the YAML of `schemas/programme.schema.json`. Whatever is wrong is reported, and what was understood comes back
 * all the same: a course or module without an id is left out.
 */
export function readProgrammes(
  { path, text }: SourceText,
  diagnostics: Diagnostic[],
): ReadProgrammes {
  const places = placesIn(path, text);
  const problem = beyondYamlLimits(path, text, MAX_TEXT);
  if (problem) {
    diagnostics.push(problem);
    return { programmes: [], placeAt: () => places.top };
  }
  const { data, placeAt } = readYaml(text, "programme", places, diagnostics);
  return { programmes: entries(data, "programmes", "").flatMap(readProgramme), placeAt };
}

type Data = Readonly<Record<string, unknown>>;

/** The entries of a list that the schema accepted, with their pointers: those it refused are holes. */
function entries(data: Data, key: string, pointer: string): (readonly [unknown, string])[] {
  const list = (data[key] ?? []) as readonly unknown[];
  return list.flatMap((entry, index) =>
    entry === undefined ? [] : [[entry, `${pointer}/${key}/${index}`] as const],
  );
}

function readProgramme([entry, at]: readonly [unknown, string]): Programme[] {
  const data = entry as Data & { course?: string; exam?: { questions?: number } };
  if (data.course === undefined) return [];
  const examQuestions = data.exam?.questions;
  return [
    {
      at,
      course: data.course,
      ...(examQuestions === undefined ? {} : { examQuestions }),
      modules: entries(data, "modules", at).flatMap(readModule),
    },
  ];
}

function readModule([entry, at]: readonly [unknown, string]): ProgrammeModule[] {
  const data = entry as Data & { id?: string; title?: string };
  if (data.id === undefined) return [];
  return [
    {
      at,
      id: data.id,
      title: data.title ?? data.id,
      contents: entries(data, "contents", at).map(([text, at]) => ({ text: String(text), at })),
      outcomes: entries(data, "outcomes", at).map(([outcome, at]) => ({
        at,
        text: String((outcome as Data).text ?? ""),
        ids: entries(outcome as Data, "ids", at).map(([id, at]) => ({ id: String(id), at })),
      })),
    },
  ];
}
