import { bank, type LookAlike, lookAlike, question, type Slip, slip } from "./slip.ts";

/** Questions and their answers. */
export const questionSlips: readonly Slip[] = [
  slip("HV2205", "two choices that are the same", question("- [x] Huế\n- [ ] ⟦huế⟧")),
];

export const questionLookAlikes: readonly LookAlike[] = [
  lookAlike(
    "an explanation of two quotes",
    bank("## Hỏi gì? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B\n\n> Một.\n\n> Hai."),
  ),
];
