import type { Diagnostic, PlaceAt } from "@hocvu/diagnostics";
import { placesIn, readYaml } from "./front-matter/read-yaml.ts";
import { beyondYamlLimits, MAX_TEXT } from "./limits.ts";
import type { SourceText } from "./source.ts";

/** What a repository of courses builds, as its `hocvu.yml` says it; paths are relative to that file, with forward slashes. */
export interface Project extends ProjectSettings {
  /** Each may stand for several folders, or begin with `!`. Where one was refused there is a hole. */
  readonly courses: readonly (string | undefined)[];
  readonly programme?: string;
  readonly out?: string;
  readonly strict?: boolean;
  readonly platforms: readonly ProjectPlatform[];
}

export interface ProjectPlatform extends ProjectSettings {
  readonly name: string;
}

export interface ProjectSettings {
  readonly targets?: readonly string[];
  readonly options: ProjectOptions;
  /** A JSON pointer into the file, without a slash at its end. */
  readonly at: string;
}

/** As they were written. */
export interface ProjectOptions {
  readonly structure?: "single" | "modules";
  readonly edition?: 3 | 4;
  readonly release?: "maple" | "teak";
  readonly lti?: string;
  readonly "lti-version"?: "1.3" | "1.1";
  readonly optimize?: boolean;
  readonly "max-size"?: string;
}

export interface ReadProject {
  readonly project: Project;
  readonly placeAt: PlaceAt;
}

/**
 * Reads the YAML of `schemas/project.schema.json`. Whatever is wrong is reported, and what was understood comes back
 * all the same.
 */
export function readProject({ path, text }: SourceText, diagnostics: Diagnostic[]): ReadProject {
  const places = placesIn(path, text);
  const problem = beyondYamlLimits(path, text, MAX_TEXT);
  if (problem) {
    diagnostics.push(problem);
    return {
      project: { courses: [], platforms: [], options: {}, at: "" },
      placeAt: () => places.top,
    };
  }
  const { data, placeAt } = readYaml(text, "project", places, diagnostics);
  const { courses = [], platforms = {}, targets, options, ...rest } = data as Written;
  const project: Project = {
    ...rest,
    ...settingsOf({ targets, options }, ""),
    courses,
    platforms: Object.entries(platforms).flatMap(([name, platform]) =>
      // One that holds nothing was refused.
      platform ? [{ name, ...settingsOf(platform, `/platforms/${name}`) }] : [],
    ),
  };
  return { project, placeAt };
}

/** What the schema lets through; items that it refused are left out. */
interface Written extends WrittenSettings {
  readonly courses?: readonly (string | undefined)[];
  readonly programme?: string;
  readonly out?: string;
  readonly strict?: boolean;
  readonly platforms?: Readonly<Record<string, WrittenSettings | null>>;
}

interface WrittenSettings {
  readonly targets?: readonly (string | undefined)[] | undefined;
  readonly options?: ProjectOptions | undefined;
}

function settingsOf({ targets, options = {} }: WrittenSettings, at: string): ProjectSettings {
  const known = targets?.flatMap((target) => target ?? []);
  return { ...(known ? { targets: known } : {}), options, at };
}
