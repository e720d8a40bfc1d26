import { filesLookAlikes, filesSlips } from "./files.ts";
import { questionLookAlikes, questionSlips } from "./questions.ts";
import { rawLookAlikes, rawSlips } from "./raw.ts";
import { settingLookAlikes, settingSlips } from "./settings.ts";
import type { LookAlike, Slip } from "./slip.ts";
import { yamlLookAlikes, yamlSlips } from "./yaml.ts";

/** What authors write by mistake, each with the one thing that is said of it, and what only looks like it. */
export const subjects: readonly (readonly [
  subject: string,
  slips: readonly Slip[],
  lookAlikes: readonly LookAlike[],
])[] = [
  ["questions", questionSlips, questionLookAlikes],
  ["settings", settingSlips, settingLookAlikes],
  ["raw markup", rawSlips, rawLookAlikes],
  ["YAML", yamlSlips, yamlLookAlikes],
  ["files", filesSlips, filesLookAlikes],
];

export const slips: readonly Slip[] = subjects.flatMap(([, slips]) => slips);
