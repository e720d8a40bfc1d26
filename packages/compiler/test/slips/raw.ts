import { type LookAlike, lesson, lookAlike, type Slip, slip } from "./slip.ts";

/** Markup that would reach a learner raw. */
export const rawSlips: readonly Slip[] = [
  slip("HV2127", "a heading without a blank", lesson("⟦##⟧Trang hai")),
];

export const rawLookAlikes: readonly LookAlike[] = [
  lookAlike("money", lesson("Giá 5$ một tháng, 10$ hai tháng, $3.")),
];
