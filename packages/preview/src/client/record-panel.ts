import { modelTree, type Written } from "./model-tree.ts";
import { h, need, put, words } from "./page.ts";
import type { Standing } from "./run-time.ts";

/** What is looked for first. */
const OPEN_AT_FIRST: ReadonlySet<string> = new Set(["cmi", "cmi.core", "cmi.score"]);

/** What the platform holds of the learner. */
export function showRecord(
  standing: Standing | undefined,
  written: Written,
  otherwise: string,
): void {
  const panel = need("panel-record");
  if (!standing) {
    panel.replaceChildren(h("p", {}, otherwise));
    return;
  }
  const { status, score, place, suspendData, commits, elements } = standing;
  const branches = [...panel.querySelectorAll<HTMLDetailsElement>("details[data-path]")];
  const open = new Map(branches.map((one) => [one.dataset.path, one.open]));
  const shown = [
    h(
      "dl",
      { class: "facts" },
      ...fact(words.status, status || "–"),
      ...fact(words.score, score || "–"),
      ...(place === undefined ? [] : fact(words.place, place || "–")),
      ...(suspendData ? fact(words.suspendData, ...fill(suspendData)) : []),
      ...fact(words.commits, savings(commits)),
    ),
    (elements?.length ?? commits.taken) === 0 && h("p", { class: "hint" }, words.noRecord),
    elements !== undefined &&
      elements.length + written.waiting.size > 0 && [
        h("h2", {}, words.elements),
        modelTree(elements, written, (path) => open.get(path) ?? OPEN_AT_FIRST.has(path)),
      ],
  ];
  panel.replaceChildren(...shown.flat().filter((one) => one !== false));
}

function fact(name: string, ...value: readonly (Node | string)[]): readonly HTMLElement[] {
  return [h("dt", {}, name), h("dd", {}, ...value)];
}

function fill({ length, most }: { length: number; most: number }): readonly (Node | string)[] {
  const meter = h("span", { class: length > most * 0.9 ? "meter full" : "meter" }, h("span", {}));
  const bar = meter.firstElementChild as HTMLElement;
  bar.style.width = `${Math.min(100, (length / most) * 100)}%`;
  return [put(words.ofLimit, { n: length, most }), meter];
}

function savings({ taken, refused }: Standing["commits"]): string {
  const parts = [
    taken > 0 ? put(words.taken, { n: taken }) : words.noCommit,
    ...(refused > 0 ? [put(words.refused, { n: refused })] : []),
  ];
  return parts.join(", ");
}
