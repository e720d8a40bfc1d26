import type { Glossary } from "../glossary/glossary.ts";
import type { RememberedModule } from "../module-memory.ts";
import type { SourceText } from "../source.ts";
import type { Variables } from "../variables/variables.ts";

/** Others who make modules of a course at the same time: threads of a process, in the compiler. */
export interface Crew {
  /** By how many modules with so many characters are best made, oneself included. */
  parts(characters: number): number;
  begin(share: Share): Helper;
}

/** Somebody who makes some of the modules, in two steps, as any page may link to any other. */
export interface Helper {
  /** Pages of the modules that were taken. Rejects where the helper failed. */
  readonly drafted: Promise<Pages>;
  /** Those modules, once the pages of all are known: to be called after `drafted` was kept, and begun at once. Rejects where the helper failed. */
  finish(pages: Pages): Promise<readonly MadeAhead[]>;
  /** Whatever it does, nothing is wanted of it any more. */
  end(): void;
}

/** Page ids of module files, by path. */
export type Pages = readonly (readonly [path: string, ids: readonly string[]])[];

/** A module with the key that it is remembered by. */
export type MadeAhead = readonly [key: string, module: RememberedModule];

/** Modules and what of the course they are made with: data alone, that can be sent to a thread. */
export interface Share {
  readonly modules: readonly ModulePaths[];
  /** How many of the modules were taken, counted by all who make them: each takes the next when it is done with one. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  readonly texts: readonly SourceText[];
  /** Without their content: modules ask whether a file is there, and how large a picture is. */
  readonly assets: readonly (readonly [path: string, about: AssetFacts])[];
  readonly refused: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  readonly variables: Pick<Variables, "values" | "whole" | "open">;
  readonly glossary: Glossary | undefined;
  readonly sourceLines: boolean;
  /** What of the course goes into the keys of all modules. */
  readonly shared: readonly unknown[];
  /** Of modules that nobody has to make. */
  readonly pages: Pages;
}

/** Of files that are among the texts. */
export interface ModulePaths {
  readonly slug: string;
  readonly lesson: string;
  readonly bank?: string;
}

export interface AssetFacts {
  readonly path: string;
  readonly size: number;
  readonly dimensions?: { readonly width: number; readonly height: number };
}
