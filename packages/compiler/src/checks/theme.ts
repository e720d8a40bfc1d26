import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { tooNear } from "@hocvu/targets";

/** Colours of the course's own `theme.css` that cannot be read, by day or in the dark. */
export function* checkTheme({ course, placeAt }: BuiltCourse): Iterable<Diagnostic> {
  if (!course.theme?.sheet) return;
  for (const { property, against, ...near } of tooNear(course.theme)) {
    const place = placeAt(`/theme/sheet/${near.scheme}/${property}`);
    const args = { ...near, property: `--${property}`, against: `--${against}` };
    yield diagnostic("HV1120", args, place);
  }
}
