import type { Course } from "@hocvu/model";
import { isFromTheRight } from "../shared/direction.ts";
import { courseColour, GROUND } from "./icon.ts";

/**
 * The W3C Web Application Manifest of a course; addresses are relative to it, so that the site may lie anywhere. `icons`:
 * the drawing, then the pictures of it if there are any.
 */
export function webManifest(course: Course, start: string, icons: readonly string[]): string {
  const { title, description, lang } = course;
  const [svg, small, large] = icons;
  const png = (src: string, size: number, purpose: string) => ({
    src,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  return JSON.stringify({
    name: title,
    ...(description ? { description } : {}),
    lang,
    ...(isFromTheRight(lang) ? { dir: "rtl" } : {}),
    start_url: start,
    scope: "./",
    display: "standalone",
    background_color: GROUND,
    theme_color: courseColour(course),
    icons: [
      { src: svg, sizes: "any", type: "image/svg+xml", purpose: "any" },
      ...(small ? [png(small, 192, "any")] : []),
      ...(large ? [png(large, 512, "any"), png(large, 512, "maskable")] : []),
    ],
  });
}
