import { course, language, put, words } from "../page.ts";
import { type Answered, type Asked, type Source, write } from "./talk.ts";

/** While somebody types, in milliseconds. */
const PAUSE = 700;
const RETRY = 3_000;
const DRAFT = `forms-draft:${course}`;

/** Writes what a form says, a while after it was typed, one time after the other; what nobody takes is kept and sent again. */
export interface Saver<T extends Source> {
  /** Something was typed: it is written soon, or at once. */
  typed(atOnce?: boolean): void;
  /** What is written from now on goes into another text than the one that the form was filled from. */
  rebase(source: T): void;
  /** Resolves once nothing is left to write. */
  settled(): Promise<void>;
  /** Whether something is not written yet. */
  readonly isBusy: boolean;
  readonly source: T;
}

export interface SaverOptions<T extends Source> {
  readonly source: T;
  /** What there is to write; undefined where that is what was written last. */
  asked(source: T, isSent: boolean): Asked | undefined;
  /** It was written, and that is what there is now. */
  done(told: T, asked: Asked): void;
  say(text: string, isBad: boolean): void;
}

interface Draft {
  readonly source: Source;
  readonly asked: Asked;
  readonly id: string;
}

export function createSaver<T extends Source>(options: SaverOptions<T>): Saver<T> {
  let { source } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let isRefused = false;

  async function save(): Promise<void> {
    const asked = options.asked(source, true);
    if (!asked) {
      isRefused = false;
      localStorage.removeItem(DRAFT);
      return;
    }
    const draft: Draft = { source: plain(source), asked, id: newId() };
    keep(draft);
    options.say(words.forms.saving, false);
    const answered = await send<T>(draft, options.say);
    forgetDraft(draft.id);
    isRefused = answered.kind === "refused";
    if (answered.kind === "refused") {
      options.say(answered.says, true);
      return;
    }
    source = { ...source, ...answered.told };
    options.done(source, asked);
    options.say(put(words.forms.saved, { time: new Date().toLocaleTimeString(language) }), false);
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (running) {
      again = true;
      return running;
    }
    running = save().finally(() => {
      running = undefined;
      if (!again) return;
      again = false;
      void run();
    });
    return running;
  }

  return {
    get source() {
      return source;
    },
    get isBusy() {
      return timer !== undefined || running !== undefined || isRefused;
    },
    typed(atOnce = false) {
      const asked = options.asked(source, false);
      if (asked) keep({ source: plain(source), asked, id: newId() });
      clearTimeout(timer);
      timer = setTimeout(() => void run(), atOnce ? 0 : PAUSE);
    },
    rebase(next) {
      source = next;
    },
    async settled() {
      if (timer !== undefined) void run();
      while (running) await running;
    },
  };
}

/** Sends it until somebody answers. */
async function send<T>(
  { source, asked, id }: Draft,
  say: SaverOptions<Source>["say"],
): Promise<Answered<T>> {
  for (;;) {
    try {
      return await write<T>(source, asked, id);
    } catch {
      say(words.forms.notSaved, true);
      await new Promise((done) => setTimeout(done, RETRY));
    }
  }
}

function plain({ file, digest, text }: Source): Source {
  return { file, digest, text };
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((one) => one.toString(36)).join("");
}

/** What was typed and is not written yet is kept by the browser, in case that its tab dies. */
function keep(draft: Draft): void {
  try {
    localStorage.setItem(DRAFT, JSON.stringify(draft));
  } catch {
    // It is full: what is typed is still on the page.
  }
}

function forgetDraft(id: string): void {
  if (localStorage.getItem(DRAFT)?.includes(id)) localStorage.removeItem(DRAFT);
}

/** Writes what a tab that died had still on its way. */
export async function rescueDraft(): Promise<void> {
  const kept = localStorage.getItem(DRAFT);
  if (kept === null) return;
  const draft = JSON.parse(kept) as Draft;
  const answered = await write(draft.source, draft.asked, draft.id).catch(() => undefined);
  if (answered) forgetDraft(draft.id);
}
