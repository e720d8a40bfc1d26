import { language, put, words } from "../page.ts";
import { newEditId } from "../sources.ts";
import { draftAt, plain, sendKept } from "./form-drafts.ts";
import type { Asked, Source } from "./talk.ts";
import { beginWriting, endWriting } from "./unwritten.ts";

/** While somebody types, in milliseconds. */
const PAUSE = 700;

/** Writes what a form says, a while after it was typed, one time after the other; what nobody takes is kept and sent again. */
export interface Saver<T extends Source> {
  /** Something was typed: it is written soon, or at once. */
  typed(atOnce?: boolean): void;
  /** What is written from now on goes into another text than the one that the form was filled from. */
  rebase(source: T): void;
  /** What was refused is not wanted any more. */
  drop(): void;
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

export function createSaver<T extends Source>(options: SaverOptions<T>): Saver<T> {
  let { source } = options;
  const draft = draftAt(newEditId());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let isRefused = false;

  async function save(): Promise<void> {
    const asked = options.asked(source, true);
    if (!asked) {
      isRefused = false;
      draft.forget();
      return;
    }
    const answered = await sendKept<T>(source, asked, options.say, draft);
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
      if (again) {
        again = false;
        void run();
      } else if (timer === undefined) endWriting(own);
    });
    return running;
  }

  async function settled(): Promise<void> {
    if (timer !== undefined) void run();
    while (running) await running;
  }
  const own = { settled };

  return {
    get source() {
      return source;
    },
    get isBusy() {
      return timer !== undefined || running !== undefined || isRefused;
    },
    typed(atOnce = false) {
      beginWriting(own);
      const asked = options.asked(source, false);
      if (asked) draft.keep({ source: plain(source), asked, id: newEditId() });
      clearTimeout(timer);
      timer = setTimeout(() => void run(), atOnce ? 0 : PAUSE);
    },
    drop: draft.forget,
    rebase(next) {
      source = next;
    },
    settled,
  };
}

/** Writes what is typed into `form`, and at once what is chosen or left. */
export function saveTyped(form: HTMLElement, saver: Pick<Saver<Source>, "typed">): void {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => saver.typed());
  form.addEventListener("change", () => saver.typed(true));
}
