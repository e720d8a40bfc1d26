import { createHash } from "node:crypto";
import type { PackageFile } from "@hocvu/archive";
import type { Course } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import { layOutPlayer, START_PAGE } from "../shared/lay-out-player.ts";
import { textName } from "../shared/package-names.ts";
import type { LayoutKit, Target } from "../target.ts";
import { courseColour, drawIcon } from "./icon.ts";
import { webManifest } from "./web-manifest.ts";

/** Too large to be kept on everybody's phone without asking; there are transcripts. */
const SOUND_OR_FILM = /\.(aac|flac|m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|wav|weba|webm)$/;

/** What has to keep its name. */
const MANIFEST = "manifest.webmanifest";
const FRESH: readonly string[] = [START_PAGE, MANIFEST];

/** A site for any web server, at any address: it can be installed and then needs no network. It also opens from a folder. */
export const web: Target = {
  id: "web",
  title: "Web site",
  container: "zip",
  examines: "always",
  draws: true,
  layOut(course, kit): readonly PackageFile[] {
    const icons = iconsOf(course, kit);
    const addresses = icons.map(({ path }) => path);
    const site = [
      ...layOutPlayer(course, kit, "web", { head: headOf(course, addresses) }),
      ...icons,
    ];
    const manifest = {
      path: MANIFEST,
      content: webManifest(course, START_PAGE, addresses),
    };
    return [...site, manifest, { path: "sw.js", content: serviceWorker([...site, manifest], kit) }];
  },
};

function headOf(course: Course, [svg, small]: readonly string[]): string {
  const { description } = course;
  return [
    ...(description ? [`<meta name="description" content="${escapeHtml(description)}">`] : []),
    `<meta name="theme-color" content="${courseColour(course)}">`,
    `<link rel="icon" href="${svg}" type="image/svg+xml">`,
    ...(small ? [`<link rel="apple-touch-icon" href="${small}">`] : []),
  ].join("\n");
}

/** The course's icon: a drawing, and pictures of it, 192 and 512 pixels wide, for those who take no drawings. */
function iconsOf(course: Course, { png }: LayoutKit): readonly PackageFile[] {
  const svg = drawIcon(course);
  const drawing = { path: textName("icon.svg", svg), content: svg };
  if (!png) return [drawing];
  const picture = (size: number) => ({
    path: textName(`icon-${size}.png`, svg),
    content: png(svg, size),
  });
  return [drawing, picture(192), picture(512)];
}

/** The player's worker with what it has to keep; see `Site` in the player's `service-worker.ts`. */
function serviceWorker(site: readonly PackageFile[], kit: LayoutKit): string {
  const paths = site.map(({ path }) => path).filter((path) => !SOUND_OR_FILM.test(path));
  const fresh = paths.filter((path) => FRESH.includes(path));
  const files = paths.filter((path) => !FRESH.includes(path));
  // The names of all others tell of their content.
  const contents = site.filter(({ path }) => fresh.includes(path)).map(({ content }) => content);
  const told = JSON.stringify([files, contents]);
  const version = createHash("sha256").update(told).digest("hex").slice(0, 16);
  const known = JSON.stringify({ version, start: START_PAGE, files, fresh });
  return `const SITE=${known};\n${kit.player.scripts.worker}`;
}
