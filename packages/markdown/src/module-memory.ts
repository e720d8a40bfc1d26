import { createHash } from "node:crypto";
import type { Diagnostic, Place } from "@hocvu/diagnostics";
import type { Module, Outcome } from "@hocvu/model";
import type { AssetUse } from "./asset-use.ts";
import type { ModuleFiles } from "./course-files.ts";
import type { Repeatable } from "./repeats.ts";

/** Keeps what was made of modules from one build to the next: what it gives back was put in under the same key. */
export interface ModuleMemory {
  has(key: string): boolean;
  get(key: string): RememberedModule | undefined;
  set(key: string, module: RememberedModule): void;
}

/** All that reading one module gave, as JSON; places and diagnostics are in its own files. */
export interface RememberedModule {
  readonly outline: ModuleOutline;
  /** What it asked of the rest of the course; if any answer is another today, it is to be read anew. */
  readonly asked: readonly Question[];
  /** The terms it explains, in their order: those of its lesson, then those of its bank. */
  readonly lessonTerms: readonly AskedTerm[];
  readonly bankTerms: readonly AskedTerm[];
  readonly module: Module;
  /** By pointer into the module. */
  readonly places: readonly (readonly [pointer: string, place: Place])[];
  readonly idsFromStems: readonly string[];
  readonly told: readonly string[];
  readonly unreadBanks: readonly string[];
  /** What is still to be filled in, with where it stands. */
  readonly unfilled: readonly (readonly [text: string, places: readonly Place[]])[];
  /** What it shows that counts if it is shown again; things of its own by number. */
  readonly shown: readonly ShownThing[];
  readonly used: readonly string[];
  readonly uses: readonly AssetUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the rest of the course has to know of a module. */
export interface ModuleOutline {
  readonly pages: readonly string[];
  /** Whether its front matter could be read. */
  readonly sound: boolean;
  readonly outcomes: readonly { readonly outcome: Outcome; readonly place?: Place | undefined }[];
}

export interface Question {
  readonly about: "asset" | "recording" | "pages" | "text" | "refused";
  readonly name: string;
  readonly answer: string;
}

export interface ShownThing {
  readonly what: Repeatable;
  readonly thing: string | number;
  readonly length: number;
  readonly place: Place;
}

export interface AskedTerm {
  readonly term: string;
  readonly written?: string | undefined;
  readonly place: Place;
}

/** Under what a module is remembered: its own text, and what of the course goes into all modules. */
export function memoryKey({ slug, lesson, bank }: ModuleFiles, shared: readonly unknown[]): string {
  const own = [slug, lesson.path, lesson.text, bank?.path ?? null, bank?.text ?? null];
  return digest(JSON.stringify([...shared, ...own]));
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
