import { courseFront, type LookAlike, lookAlike, type Slip, slip } from "./slip.ts";

/** Front matter, glossaries, programmes. */
export const yamlSlips: readonly Slip[] = [
  slip("HV1018", "a share without its percent sign", courseFront("passing: ⟦50⟧")),
];

export const yamlLookAlikes: readonly LookAlike[] = [
  lookAlike("a share with a fraction", courseFront("passing: 66.67%")),
];
