export type { Found, FoundQuestion, Source } from "./bank.ts";
export { type ImportPlan, planImport } from "./import/plan.ts";
export { formatIds, readQuestions } from "./read-questions.ts";
export { type ExchangeTarget, exchangeTargets } from "./targets.ts";
