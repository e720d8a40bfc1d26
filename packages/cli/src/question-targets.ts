import type { Language } from "@hocvu/diagnostics";
import type { Target } from "@hocvu/targets";
import { needing } from "./needing.ts";
import { QUESTION_TARGETS } from "./target-names.ts";

/** Kinds of question files, by id: there once {@link loadQuestionTargets} was asked for one, as their writers are installed apart. */
export const questionTargets = new Map<string, Target>();

/** Loads the writers of question files if `list` names one. */
export async function loadQuestionTargets(list: string, language: Language): Promise<void> {
  const names = list.split(",").map((name) => name.trim());
  if (!QUESTION_TARGETS.some((one) => names.includes(one))) return;
  const { exchangeTargets } = await needing(
    "@hocvu/exchange",
    () => import("@hocvu/exchange"),
    language,
  );
  for (const [id, target] of exchangeTargets) questionTargets.set(id, target);
}
