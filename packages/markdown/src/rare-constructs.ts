import type { SourceText } from "./source.ts";

/** Readers of what few courses hold. They bring large libraries along, so they are loaded only where they are needed. */
export interface RareConstructs {
  readonly math?: typeof import("./math.ts");
  readonly tags?: typeof import("./raw/mend-tags.ts");
  readonly rawHtml?: typeof import("./raw-html.ts");
}

export async function loadRareConstructs(texts: readonly SourceText[]): Promise<RareConstructs> {
  const holds = (pattern: RegExp) => texts.some(({ text }) => pattern.test(text));
  const hasHtml = holds(/<[a-z!?/]/i);
  return {
    ...(holds(/\$|\\[([]/) ? { math: await import("./math.ts") } : {}),
    ...(hasHtml
      ? { tags: await import("./raw/mend-tags.ts"), rawHtml: await import("./raw-html.ts") }
      : {}),
  };
}
