import { course, language, put, words } from "../page.ts";
import { newEditId } from "../sources.ts";
import { type Answered, type Asked, type Source, write } from "./talk.ts";
import { tellAloud } from "./tell.ts";

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
    const answered = await sendKept<T>(source, asked, options.say);
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
      if (asked) keep({ source: plain(source), asked, id: newEditId() });
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

/** Writes what is typed into `form`, and at once what is chosen or left. */
export function saveTyped(form: HTMLElement, saver: Pick<Saver<Source>, "typed">): void {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => saver.typed());
  form.addEventListener("change", () => saver.typed(true));
}

/** Sends it until somebody answers; until then the browser keeps it too. */
export async function sendKept<T>(
  source: Source,
  asked: Asked,
  say: SaverOptions<Source>["say"],
): Promise<Answered<T>> {
  const draft: Draft = { source: plain(source), asked, id: newEditId() };
  keep(draft);
  say(words.forms.saving, false);
  for (;;) {
    try {
      const answered = await write<T>(draft.source, asked, draft.id);
      forgetDraft(draft.id);
      return answered;
    } catch {
      say(words.forms.notSaved, true);
      await new Promise((done) => setTimeout(done, RETRY));
    }
  }
}

function plain({ file, digest, text }: Source): Source {
  return { file, digest, text };
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

/** Writes what a tab that died had still on its way; where that cannot be any more, it is shown. */
export async function rescueDraft(): Promise<void> {
  const kept = localStorage.getItem(DRAFT);
  if (kept === null) return;
  const draft = JSON.parse(kept) as Draft;
  const answered = await write(draft.source, draft.asked, draft.id).catch(() => undefined);
  if (!answered) return;
  forgetDraft(draft.id);
  if (answered.kind === "refused")
    tellAloud(words.forms.notRescued, typedIn(draft.asked).join("\n"));
}

/** What is told by a name, and was not typed. */
const NOT_TYPED: readonly string[] = ["kind", "fileKind", "pageId", "type", "shape", "attributes"];

function typedIn(asked: unknown): readonly string[] {
  if (typeof asked === "string") return asked.trim() === "" ? [] : [asked];
  if (typeof asked !== "object" || asked === null) return [];
  return Object.entries(asked).flatMap(([name, value]) =>
    NOT_TYPED.includes(name) ? [] : typedIn(value),
  );
}
