import type { Catalogue } from "../catalogue.ts";

/** What is said of the pages' voices and of the cues that follow them. */
export type VoiceMessages = Pick<
  Catalogue["messages"],
  "HV1124" | "HV1125" | "HV1126" | "HV1127" | "HV2437" | "HV2438" | "HV2439" | "HV2440"
>;

const MOST_NAMED = 5;

/** The first of many ids, as code. */
export function someOf(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => `\`${id}\``);
  return `${named.join(", ")}${ids.length > MOST_NAMED ? "…" : ""}`;
}
