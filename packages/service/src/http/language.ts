/** Languages that the service's own pages are in. */
export type Language = "vi" | "en";

/** What a platform or browser names first decides; Vietnamese where neither is named. */
export function languageOf(tags: string | null | undefined): Language {
  for (const tag of (tags ?? "").toLowerCase().split(",")) {
    const base = tag.trim().split(/[-_;]/)[0];
    if (base === "vi" || base === "en") return base;
  }
  return "vi";
}
