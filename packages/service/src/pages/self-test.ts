import type { Service } from "../service.ts";
import type { Words } from "../words/words.ts";

/** What a step tries; each has a sentence in every language. */
export type SelfTestStepName = keyof Words["admin"]["overview"]["testSteps"];

export interface SelfTestStep {
  readonly name: SelfTestStepName;
  readonly passed: boolean;
  readonly milliseconds: number;
  /** What went wrong, for whoever has to mend it. */
  readonly problem?: string;
}

/** Plays the service through on a simulated platform; what it does leaves no trace. A step that failed is the last. */
export type SelfTest = (service: Service) => Promise<readonly SelfTestStep[]>;
