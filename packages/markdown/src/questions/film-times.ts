import { diagnostic, type Place } from "@hocvu/diagnostics";
import type { Paragraph, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Building } from "../building.ts";
import type { ParsedFile } from "../parse-file.ts";
import { visit } from "../visit.ts";

const TIME = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/;

type Timing = Pick<Building, "diagnostics" | "words" | "targets">;

/**
 * Puts above each `:::check{at=1:20}` that stands beneath a film a line that says when: `<p class="timed" data-at="80">`. With
 * it the player stops the film; anywhere else the question is read beneath the film as any other. Times that no film can
 * be stopped at are reported.
 */
export function withFilmTimes(
  nodes: readonly RootContent[],
  file: ParsedFile,
  building: Timing,
): readonly RootContent[] {
  let film: RootContent | undefined;
  let before: number | undefined;
  return nodes.flatMap((node) => {
    if (node.type === "leafDirective" && (node.name === "video" || node.name === "embed")) {
      film = node;
      before = undefined;
    }
    reportWithin(node, file, building);
    const at = node.type === "containerDirective" ? timeOf(node, file, building) : undefined;
    if (!at) return [node];
    if (!film) {
      building.diagnostics.push(diagnostic("HV2466", { at: timeAsText(at.seconds) }, at.place));
      return [node];
    }
    reportTime(at, before, film, file, building);
    before = Math.max(before ?? 0, at.seconds);
    return [lineAbove(node, at.seconds, building), node];
  });
}

/** Reports times of questions that stand within another block, where no film is looked for. */
function reportWithin(node: RootContent, file: ParsedFile, building: Timing): void {
  visit(node, "containerDirective", (inner) => {
    const at = inner === node ? undefined : timeOf(inner, file, building);
    if (!at) return;
    building.diagnostics.push(diagnostic("HV2466", { at: timeAsText(at.seconds) }, at.place));
  });
}

interface At {
  readonly seconds: number;
  readonly place: Place;
}

/** When a check comes up; reported, and nothing, for what is no time. */
function timeOf(
  node: ContainerDirective,
  file: ParsedFile,
  { diagnostics }: Timing,
): At | undefined {
  const value = node.attributes?.at;
  if (node.name !== "check" || typeof value !== "string") return undefined;
  const start = node.position?.start.offset ?? 0;
  const [line = ""] = file.text.slice(start).split("\n", 1);
  const [written = ""] = /at=(?:"[^"]*"|[^\s}]*)/.exec(line) ?? [];
  const from = start + line.indexOf(written);
  const place = file.place(from, from + written.length);
  const seconds = secondsOf(value);
  if (seconds !== undefined) return { seconds, place };
  diagnostics.push(diagnostic("HV2465", { value }, place));
  return undefined;
}

function reportTime(
  { seconds, place }: At,
  before: number | undefined,
  film: RootContent,
  file: ParsedFile,
  { diagnostics, targets }: Timing,
): void {
  const at = timeAsText(seconds);
  if (before !== undefined && seconds <= before) {
    diagnostics.push(diagnostic("HV2468", { at, before: timeAsText(before) }, place));
    return;
  }
  const offset = film.position?.start.offset;
  const shown = targets.uses.find(
    (use) =>
      use.as === "video" && use.place.file === file.path && use.place.start.offset === offset,
  );
  if (shown) targets.uses.push({ path: shown.path, as: "video", place, reaches: seconds });
  else if (isOfAnotherSite(film)) diagnostics.push(diagnostic("HV2467", { at }, place));
}

function isOfAnotherSite(film: RootContent): boolean {
  if (film.type !== "leafDirective") return false;
  return film.name === "embed" || /^https?:/i.test(film.attributes?.src ?? "");
}

/** `1:20`, `1:05:00`, as seconds, of which there is at least one. */
export function secondsOf(written: string): number | undefined {
  const [, hours = "0", minutes = "", seconds = ""] = TIME.exec(written.trim()) ?? [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return minutes === "" || sum === 0 ? undefined : sum;
}

/** Seconds as a film's clock shows them: `1:20`, `1:05:00`. */
export function timeAsText(all: number): string {
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

function lineAbove(node: RootContent, seconds: number, { words }: Timing): Paragraph {
  return {
    type: "paragraph",
    children: [{ type: "text", value: words.atTime(timeAsText(seconds)) }],
    data: { hProperties: { className: ["timed"], dataAt: String(seconds) } },
    ...(node.position ? { position: node.position } : {}),
  };
}
