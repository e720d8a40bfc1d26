import {
  type BlueprintPart,
  type Course,
  type Exam,
  type Id,
  partOf,
  type Question,
} from "@hocvu/model";

/** Questions of which an exam draws `count`. No question is in two groups. */
export interface ExamGroup {
  readonly id: Id;
  readonly title: string;
  readonly questions: readonly Question[];
  readonly count: number;
}

/**
 * The exam as groups of a fixed size each: what draws within sections knows nothing of outcomes. Along the blueprint, else
 * evenly over modules.
 */
export function examGroups(course: Course, exam: Exam): readonly ExamGroup[] {
  const taken = new Set<Id>();
  const all = course.modules.flatMap(({ id, bank }) =>
    bank.filter((one) => one.exam).map((question) => ({ ...question, module: id })),
  );
  const groups: ExamGroup[] = [];
  const take = (id: Id, title: string, wanted: number) => {
    const questions = partOf(all, id).filter((question) => !taken.has(question.id));
    const count = Math.min(wanted, questions.length);
    if (count === 0) return;
    for (const question of questions) taken.add(question.id);
    groups.push({ id, title, questions, count });
  };
  for (const [id, count] of Object.entries(exam.blueprint ?? {}))
    take(id, titleOf(course, id), count);
  const drawn = groups.reduce((sum, { count }) => sum + count, 0);
  const counts = spread(course, taken, exam.questions - drawn);
  for (const { id, title } of course.modules) take(id, title, counts.get(id) ?? 0);
  return groups;
}

/** How many of each module, as evenly as their banks allow. */
function spread(
  { modules }: Course,
  taken: ReadonlySet<Id>,
  wanted: number,
): ReadonlyMap<Id, number> {
  const free = modules.map(({ id, bank }) => ({
    id,
    size: bank.filter((one) => one.exam && !taken.has(one.id)).length,
  }));
  const counts = new Map(modules.map(({ id }) => [id, 0]));
  for (let left = wanted; left > 0; left--) {
    const open = free.filter(({ id, size }) => (counts.get(id) ?? 0) < size);
    const [least] = open.sort((a, b) => (counts.get(a.id) ?? 0) - (counts.get(b.id) ?? 0));
    if (!least) break;
    counts.set(least.id, (counts.get(least.id) ?? 0) + 1);
  }
  return counts;
}

function titleOf({ outcomes, modules }: Course, part: BlueprintPart): string {
  const [id = ""] = part.split(":");
  return (
    outcomes.find((one) => one.id === id)?.title ??
    modules.find((one) => one.id === id)?.title ??
    id
  );
}
