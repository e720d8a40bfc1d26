import type { FileKind } from "../../forms/question/find-questions.ts";
import { words } from "../page.ts";
import type { ToldOutline } from "./talk.ts";

/** What a form can be for. */
export type Target =
  | {
      readonly kind: "page";
      readonly file: string;
      readonly start: number;
      readonly id: string;
      readonly title: string;
    }
  | {
      readonly kind: "question";
      readonly file: string;
      readonly fileKind: FileKind;
      /** The path of its module's lesson. */
      readonly module: string;
      readonly start: number;
      readonly id: string;
      readonly title: string;
    };

export interface TargetGroup {
  readonly label: string;
  readonly targets: readonly Target[];
}

/** All that has a form, by its module. */
export function targetsOf({ modules }: ToldOutline): readonly TargetGroup[] {
  const { course } = words.forms;
  const welcome: Target = {
    kind: "page",
    file: "course.md",
    start: -1,
    id: "",
    title: course.welcome,
  };
  return [
    { label: course.settings, targets: [welcome] },
    ...modules.map(({ path, title, bank, pages, questions }) => ({
      label: title,
      targets: [
        ...pages.flatMap((page): Target[] => [
          {
            kind: "page",
            file: path,
            start: page.start ?? -1,
            id: page.id,
            title: page.start === undefined ? course.opening : page.title,
          },
          ...page.checks.map(
            (check): Target => ({
              kind: "question",
              file: path,
              fileKind: "lesson",
              module: path,
              start: check.start,
              id: check.id,
              title: check.title,
            }),
          ),
        ]),
        ...questions.map(
          (question): Target => ({
            kind: "question",
            file: bank,
            fileKind: "bank",
            module: path,
            start: question.start,
            id: question.id,
            title: question.title,
          }),
        ),
      ],
    })),
  ];
}

/** What is the same thing, wherever it stands by now. */
export function keyOf({ kind, file, id }: Target): string {
  return `${kind} ${file} ${id}`;
}

/** What is on a screen of the course, as far as it has a form. */
export function targetOn(screen: string, outline: ToldOutline): Target | undefined {
  const all = targetsOf(outline).flatMap(({ targets }) => targets);
  const quiz = /^:quiz-(.+)$/.exec(screen)?.[1];
  if (quiz !== undefined) {
    const module = outline.modules.find(({ id }) => id === quiz);
    return all.find((one) => one.kind === "question" && one.file === module?.bank);
  }
  if (screen.startsWith(":exam"))
    return all.find((one) => one.kind === "question" && one.fileKind === "bank");
  if (screen === "" || screen.startsWith(":")) return all[0];
  return all.find((one) => one.kind === "page" && one.id === screen);
}
