import type { Contest } from "@hocvu/model";

/** How names stand in public, by the contest's rule. */
export async function namesShown({
  names,
}: Pick<Contest, "names">): Promise<(name: string) => string> {
  if (names === "whole") return (name) => name;
  const { maskedName } = await import("@hocvu/results");
  if (names === "masked") return maskedName;
  return (name) => maskedName(name).replace(/\S+$/, (given) => `${[...given][0] ?? ""}.`);
}
