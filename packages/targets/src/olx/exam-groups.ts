import { type Course, type Exam, type Id, partOf, type Question } from "@hocvu/model";

/** Questions that the exam draws `count` of. No question is in two groups. */
export interface ExamGroup {
  readonly id: Id;
  readonly title: string;
  /** The module that most of it is about. */
  readonly module: Id;
  readonly questions: readonly Question[];
  readonly count: number;
}

/**
 * What an exam draws from, as groups of a fixed size each: Open edX draws at random within a group and knows nothing of
 * outcomes. They follow the blueprint, or spread over outcomes as evenly as the bank allows; where there are more outcomes
 * than questions are asked, over modules.
 */
export function examGroups(course: Course, exam: Exam): readonly ExamGroup[] {
  const taken = new Set<Id>();
  const take = (part: readonly Placed[], count: number): readonly ExamGroup[] => {
    const free = part.filter(({ id }) => !taken.has(id));
    const groups = spread(course, free, count);
    for (const { questions } of groups) for (const { id } of questions) taken.add(id);
    return groups;
  };
  const bank = placed(course);
  const parts = Object.entries(exam.blueprint ?? {});
  const named = parts.flatMap(([id, count]) => take(partOf(bank, id), count));
  const drawn = named.reduce((sum, { count }) => sum + count, 0);
  return [...named, ...take(bank, exam.questions - drawn)];
}

/** A question with the module whose bank holds it. */
type Placed = Question & { readonly module: Id };

function placed({ modules }: Course): readonly Placed[] {
  return modules.flatMap(({ id, bank }) =>
    bank.filter(({ exam }) => exam).map((question) => ({ ...question, module: id })),
  );
}

function spread(course: Course, part: readonly Placed[], count: number): readonly ExamGroup[] {
  if (part.length === 0 || count <= 0) return [];
  const byOutcome = groupBy(part, ({ outcomes, module }) => outcomes[0] ?? module);
  const byModule = groupBy(part, ({ module }) => module);
  const groups =
    [byOutcome, byModule].find((some) => some.size <= count) ?? groupBy(part, () => "");
  const counts = new Map([...groups.keys()].map((key) => [key, 0]));
  for (let left = Math.min(count, part.length); left > 0; left--) {
    const open = [...groups].filter(([key, some]) => (counts.get(key) ?? 0) < some.length);
    const [least = ""] = open
      .map(([key]) => key)
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    counts.set(least, (counts.get(least) ?? 0) + 1);
  }
  return [...groups].map(([key, some]) => ({
    id: key === "" ? "all" : key,
    title: titleOf(course, key),
    module: some[0]?.module ?? "",
    questions: some,
    count: counts.get(key) ?? 0,
  }));
}

function groupBy(part: readonly Placed[], keyOf: (one: Placed) => Id): Map<Id, Placed[]> {
  const groups = new Map<Id, Placed[]>();
  for (const one of part) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function titleOf({ outcomes, modules, title }: Course, id: Id): string {
  const found = outcomes.find((one) => one.id === id) ?? modules.find((one) => one.id === id);
  return found?.title ?? title;
}
