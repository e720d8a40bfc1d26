import type { Text } from "@codemirror/state";
import type { ToldProblem } from "../../http/told-version.ts";
import { language, need } from "../page.ts";

/** What is wrong with a text as it is being written. */
export interface LiveProblems {
  /** The text is another one now. */
  changed(): void;
  /** The course is another version now, which tells of the text itself if it is `saved`. */
  renew(saved: boolean): void;
  /** What is wrong with just this text; undefined where nobody has told yet. */
  of(text: Text): readonly ToldProblem[] | undefined;
  stop(): void;
}

/** From the last key to asking, in milliseconds. */
const PAUSE = 120;

/** Asks about what `text` gives, one time after the other; `told` is called with each answer. */
export function liveProblems(file: string, text: () => Text, told: () => void): LiveProblems {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let known: { readonly text: Text; readonly problems: readonly ToldProblem[] } | undefined;

  async function ask(): Promise<void> {
    timer = undefined;
    if (asking) return later();
    asking = true;
    const asked = text();
    const problems = await problemsIn(file, asked.toString());
    asking = false;
    if (!problems || timer !== undefined || !text().eq(asked)) return;
    known = { text: asked, problems };
    told();
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  }

  return {
    changed: later,
    renew(saved) {
      known = undefined;
      if (!saved) later();
    },
    of: (now) => (known?.text.eq(now) ? known.problems : undefined),
    stop: () => clearTimeout(timer),
  };
}

async function problemsIn(file: string, text: string): Promise<readonly ToldProblem[] | undefined> {
  const runTime = need<HTMLSelectElement>("run-time").value;
  try {
    const response = await fetch("/problems", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ file, text, runTime, language }),
    });
    return response.ok ? ((await response.json()) ?? undefined) : undefined;
  } catch {
    // What is saved is told of.
    return undefined;
  }
}
