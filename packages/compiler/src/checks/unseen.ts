import { type Args, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { type Course, examBank, isMarked, type Module, partOf, type Question } from "@hocvu/model";

type Reason = Args["HV2311"]["reason"];

/** Questions of banks that neither an exam nor practice can ever ask: each module's first, with how many they are. */
export function* checkUnseen(built: BuiltCourse): Iterable<Diagnostic> {
  const { course, placeAt, settled, complete } = built;
  if (!complete || !settled) return;
  const asked = onlyAsked(course);
  for (const [m, module] of course.modules.entries()) {
    if (module.quiz) continue;
    const reasons = module.bank.map((question) => whyUnseen(question, module, course, asked));
    const first = reasons.findIndex((reason) => reason !== undefined);
    const reason = reasons[first];
    if (reason === undefined) continue;
    const questions = reasons.filter((one) => one !== undefined).length;
    const args = { reason, module: module.id, questions };
    yield diagnostic("HV2311", args, placeAt(`/modules/${m}/bank/${first}`));
  }
}

function whyUnseen(
  question: Question,
  { id }: Module,
  { exam, contest }: Course,
  asked: readonly string[] | undefined,
): Reason | undefined {
  if (question.type === "likert") return "opinion";
  // A service asks it of everybody.
  if (isMarked(question) && exam) return undefined;
  if (question.type === "short-answer") return "written";
  if (!question.exam) return "practice";
  // A contest without an exam is told of by itself.
  if (!exam) return contest ? undefined : "exam";
  if (!asked) return undefined;
  const own = [{ ...question, module: id }];
  return asked.some((part) => partOf(own, part).length > 0) ? undefined : "blueprint";
}

/** The modules and outcomes that alone the exam asks about; nothing where it may ask about all. */
function onlyAsked({ exam, modules }: Course): readonly string[] | undefined {
  const parts = Object.entries(exam?.blueprint ?? {}).filter(([, count]) => count > 0);
  const sum = parts.reduce((total, [, count]) => total + count, 0);
  if (!exam || parts.length === 0 || sum < exam.questions) return undefined;
  const all = modules.flatMap((one) =>
    examBank({ modules: [one] }).map((each) => ({ ...each, module: one.id })),
  );
  // What a blueprint leaves open is drawn from all that is there.
  const isFilled = parts.every(([part, count]) => partOf(all, part).length >= count);
  return isFilled ? parts.map(([part]) => part) : undefined;
}
