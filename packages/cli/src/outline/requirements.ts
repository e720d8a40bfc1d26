import type { AskedModule, Outline, OutlineModule, OutlineOutcome } from "@hocvu/compiler";

/** What an approved programme asks, if it does, and the course's own outcomes that stand for it. */
export interface Requirement {
  readonly asked?: string;
  readonly outcomes: readonly OutlineOutcome[];
}

/** The outcomes of a module by what the programme asks, in its order; then, each by itself, those that it does not ask for. */
export function requirements({ asked, outcomes }: OutlineModule): readonly Requirement[] {
  const required = asked?.outcomes ?? [];
  const known = new Set(required.flatMap(({ ids }) => ids));
  return [
    ...required.map(({ text, ids }) => ({
      asked: text,
      outcomes: outcomes.filter(({ id }) => ids.includes(id)),
    })),
    ...outcomes.filter(({ id }) => !known.has(id)).map((one) => ({ outcomes: [one] })),
  ];
}

/** One row of the programme's own table. */
export interface ProgrammeRow {
  readonly title: string;
  /** The course's title for it, where it is another one. */
  readonly ownTitle?: string;
  readonly contents: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly note?: string;
}

/** The rows of the programme's table: as the programme has them, where one is given, and as the course has them otherwise. */
export function programmeRows(
  { modules, missing = [] }: Outline,
  words: { readonly missing: string },
): readonly ProgrammeRow[] {
  return [
    ...modules.map((module) => {
      const { asked, title, note } = module;
      return {
        title: asked?.title ?? title,
        ...(asked && asked.title !== title ? { ownTitle: title } : {}),
        contents: asked?.contents ?? module.contents,
        requirements: requirements(module),
        ...(note === undefined ? {} : { note }),
      };
    }),
    ...missing.map((asked) => ({ ...absent(asked), note: words.missing })),
  ];
}

function absent({ title, contents, outcomes }: AskedModule): ProgrammeRow {
  return {
    title,
    contents,
    requirements: outcomes.map(({ text }) => ({ asked: text, outcomes: [] })),
  };
}
