import type { SourceFolder } from "./source.ts";

/** Readers of what few courses hold. They bring large libraries along, so they are loaded only where they are needed. */
export interface RareConstructs {
  readonly math?: typeof import("./math.ts");
  readonly rawHtml?: typeof import("./raw-html.ts");
}

export async function loadRareConstructs({ texts }: SourceFolder): Promise<RareConstructs> {
  const holds = (pattern: RegExp) => texts.some(({ text }) => pattern.test(text));
  return {
    ...(holds(/\$/) ? { math: await import("./math.ts") } : {}),
    ...(holds(/<[a-z!?/]/i) ? { rawHtml: await import("./raw-html.ts") } : {}),
  };
}
