export type { Found, FoundQuestion, Source } from "./bank.ts";
export { type ImportPlan, planImport } from "./import/plan.ts";
export { withRight } from "./questions/with-right.ts";
export { formatIds, readQuestions } from "./read-questions.ts";
export { type ExchangeTarget, exchangeTargets } from "./targets.ts";
