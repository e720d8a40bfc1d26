import { type Course, partOf, type Question } from "@hocvu/model";

/** Questions of one module that count for one outcome, and how many of them an exam draws. */
export interface DrawGroup {
  readonly module: string;
  readonly outcome: string | undefined;
  readonly questions: readonly Question[];
  /** All of them without an exam. */
  readonly select: number;
}

/**
 * The exam's draw as fixed numbers, for formats whose sections know nothing else: the blueprint's shares first, the rest spread
 * over outcomes as evenly as they allow. Where numbers don't divide, earlier groups give one more.
 */
export function drawGroups(course: Course): readonly DrawGroup[] {
  const { exam } = course;
  const parts = Object.entries(exam?.blueprint ?? {});
  const byDifficulty = parts.some(([part]) => part.includes(":"));
  const groups = course.modules.flatMap((module) => {
    const bank = module.bank.filter((question) => !exam || question.exam);
    const alike = new Map<string, Question[]>();
    for (const question of bank) {
      const { outcomes, difficulty } = question;
      const key = `${outcomes[0]} ${byDifficulty ? difficulty : ""}`;
      alike.set(key, [...(alike.get(key) ?? []), question]);
    }
    return [...alike.values()].map((questions) => ({
      module: module.id,
      outcome: questions[0]?.outcomes[0],
      questions,
    }));
  });
  if (!exam) return groups.map((group) => ({ ...group, select: group.questions.length }));
  const selected = groups.map(() => 0);
  const drawn = () => selected.reduce((sum, one) => sum + one, 0);
  const draw = (count: number, isIn: (group: (typeof groups)[number]) => boolean) => {
    for (let left = count; left > 0; left--) {
      const [next] = groups
        .map((group, index) => ({ group, index }))
        .filter(
          ({ group, index }) => isIn(group) && (selected[index] ?? 0) < group.questions.length,
        )
        .sort((a, b) => (selected[a.index] ?? 0) - (selected[b.index] ?? 0));
      if (!next) return;
      selected[next.index] = (selected[next.index] ?? 0) + 1;
    }
  };
  for (const [part, count] of parts) {
    draw(count, ({ module, outcome, questions: [first] }) => {
      const alike = { id: "", module, outcomes: outcome === undefined ? [] : [outcome] };
      const { difficulty } = first ?? {};
      return partOf([{ ...alike, ...(difficulty ? { difficulty } : {}) }], part).length > 0;
    });
  }
  draw(exam.questions - drawn(), () => true);
  return groups.map((group, index) => ({ ...group, select: selected[index] ?? 0 }));
}
