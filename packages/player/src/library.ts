import type {
  BankFile,
  GlossaryFile,
  Html,
  Id,
  ModuleFile,
  PlayableCourse,
  PlayableModule,
  SealedQuestion,
  Term,
} from "@hocvu/model";
import { h } from "./dom.ts";
import { type Bank, bankOf } from "./exam/attempt.ts";
import type { PlacedPage } from "./outline.ts";

/** A weak network gets this long, in milliseconds, before the learner is asked to try again. */
const PATIENCE = 30_000;

/** The course's files, fetched when wanted and kept. Each rejects when the network fails, and may be asked again. */
export interface Library {
  page(page: PlacedPage): Promise<Html>;
  /** The questions that stand in the module's pages. */
  checks(module: PlayableModule): Promise<readonly SealedQuestion[]>;
  bank(): Promise<Bank>;
  /** What the module's practice draws from. */
  quiz(module: PlayableModule): Promise<readonly SealedQuestion[]>;
  terms(): Promise<readonly Term[]>;
  /** The plain text of every page by its id. */
  texts(): Promise<Readonly<Record<Id, string>>>;
  /** The SVG of the certificate. */
  certificate(): Promise<string>;
  /** Fetches ahead what a learner on `page` needs next, if that is another file. Never rejects. */
  prefetch(next: PlacedPage | undefined): void;
}

export function openLibrary(course: PlayableCourse): Library {
  const files = new Map<string, Promise<unknown>>();
  /** What the last script told. */
  let told: unknown;
  addEventListener("hocvu", (event) => {
    told = (event as CustomEvent).detail;
  });

  function load<File>(src: string): Promise<File> {
    const file = files.get(src) || fetchFile(src, () => told);
    files.set(src, file);
    // A failure is not kept: the next wish asks the network again.
    file.catch(() => files.delete(src));
    return file as Promise<File>;
  }

  const examSrc = course.exam?.src || "";
  return {
    page: async ({ id, module }) => (await load<ModuleFile>(module.src)).pages[id] || "",
    checks: async ({ src }) => (await load<ModuleFile>(src)).checks || [],
    async quiz({ src, quiz }) {
      const { practice = [] } = await load<ModuleFile>(src);
      const own = quiz?.src ? (await load<BankFile>(quiz.src)).questions : [];
      const shared = practice.length > 0 ? (await load<BankFile>(examSrc)).questions : [];
      return [...own, ...shared.filter(({ id }) => practice.includes(id))];
    },
    texts: () => load(course.texts.src),
    certificate: () => load(course.certificate?.src || ""),
    terms: async () => (await load<GlossaryFile>(course.glossary?.src || "")).terms,
    bank: async () => bankOf((await load<BankFile>(examSrc)).questions),
    prefetch(next) {
      const src = next ? next.module.src : examSrc;
      if (src !== "") load(src).catch(() => undefined);
    },
  };
}

/**
 * The data in the script `src`, which tells it in an event. Scripts, as a course opened from a folder (`file:`) may load
 * those and may fetch nothing; an event, as it leaves no global behind.
 */
function fetchFile(src: string, lastTold: () => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // A file of the package, under a name that the build made of its digest; without an address nothing is loaded.
    const script = h("script", { src: /^[\w-]+-[\da-f]{8}\.js$/.test(src) && src });
    // A script runs right before its load event, so what was told last is its own.
    const end = (loaded: boolean) => {
      script.remove();
      if (loaded) resolve(lastTold());
      else reject(new Error(src));
    };
    setTimeout(() => end(false), PATIENCE);
    script.onload = () => end(true);
    script.onerror = () => end(false);
    document.head.append(script);
  });
}
