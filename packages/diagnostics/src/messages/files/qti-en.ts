import type { ExamRule, QtiDifference, TestRule } from "../../exchange-codes.ts";
import { type Catalogue, listed } from "../catalogue.ts";

const differences: Readonly<Record<QtiDifference, string>> = {
  hint: "hints are shown after a wrong answer, not on demand",
  partial: "Canvas takes an answer that is partly right as it likes",
  spelling: "blanks want the spacing and the places of tone marks as they are written",
  opinions: "a scale of opinions is a choice without a key, which some count as wrong",
};

const rules: Readonly<Record<ExamRule, string>> = {
  attempts: "how often it may be taken",
  passing: "the share of right answers that passes",
  spread: "that each attempt spreads anew over outcomes (their numbers are fixed)",
  practice: "questions for practice only (they are items without a place in the test)",
  certificate: "the certificate",
};

const testRules: Readonly<Record<TestRule, string>> = {
  draw: "how questions are drawn and mixed",
  time: "the time",
  branches: "what leads from one question to another",
};

/** Of QTI 2.1 and 3.0. */
export const qti = {
  HV3104: {
    message: ({ format, differences: found }) =>
      `platforms do in their own way with ${format}: ${found.map((one) => differences[one]).join("; ")}`,
    hint: () => "nothing has to be mended; try a few questions on the platform before learners do",
  },
  HV3105: {
    message: ({ format, lost }) =>
      `the exam in ${format} does not say ${lost.map((one) => rules[one]).join("; ")}`,
    hint: () => "set it on the platform",
  },
  HV3106: {
    message: ({ format }) => `the file in ${format} is empty: no bank has a question for it`,
    hint: () =>
      "put questions into a bank, `….quiz.md` beside a lesson; checks in pages stay there",
  },
  HV4510: {
    message: ({ name, from }) =>
      `\`${name}\` was a \`${from}\` and became the nearest that courses have`,
    hint: () => "look whether it still asks the same",
  },
  HV4511: {
    message: ({ rules: found }) =>
      `the questions were taken, but not what the test says of ${found.map((one) => testRules[one]).join("; ")}`,
    hint: () => "say it under `exam` in course.md",
  },
  HV4512: {
    message: ({ paths }) => `the package names what is not in it: ${listed(paths)}`,
    hint: () => "export it again; what was there has been taken",
  },
} satisfies Partial<Catalogue["messages"]>;
