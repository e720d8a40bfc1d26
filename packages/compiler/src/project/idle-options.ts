import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Project, ProjectOptions, ProjectSettings, ReadProject } from "@hocvu/markdown";
import { heeding } from "../checks/options.ts";

/** Which key is heeded as which option. */
const KEYS = {
  structure: heeding.structure,
  edition: heeding.edition,
  release: heeding.release,
  lti: heeding.lti,
  "lti-version": heeding.lti,
} as const satisfies Partial<Record<keyof ProjectOptions, readonly string[]>>;

/** What is built when a project says nothing of it. */
export const USUAL_TARGETS: readonly string[] = ["scorm12"];

/** Options of a `hocvu.yml` that no target heeds which they are said of. */
export function* idleOptions({ project, placeAt }: ReadProject): Iterable<Diagnostic> {
  const { platforms } = project;
  const ofAll = [
    ...targetsOf(project, project),
    ...platforms.flatMap((one) => targetsOf(one, project)),
  ];
  yield* idle(project, ofAll);
  for (const platform of platforms) yield* idle(platform, targetsOf(platform, project));

  function* idle({ options, at }: ProjectSettings, targets: readonly string[]) {
    if (targets.includes("all")) return;
    for (const [key, heeded] of Object.entries(KEYS)) {
      const value = options[key as keyof typeof KEYS];
      if (value === undefined || heeded.some((id) => targets.includes(id))) continue;
      const option = `${key}: ${value}`;
      const args = { option, targets: [...new Set(targets)], heeded };
      yield diagnostic("HV1114", args, placeAt(`${at}/options/${key}`));
    }
  }
}

/** What is built with the settings of a platform, or with the project's own. */
function targetsOf(settings: ProjectSettings, project: Project): readonly string[] {
  if (settings.targets) return settings.targets;
  // A project that names platforms alone builds for these.
  if (settings === project && project.platforms.length > 0) return [];
  return project.targets ?? USUAL_TARGETS;
}
