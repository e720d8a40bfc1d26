import { sizeInWords } from "@hocvu/diagnostics/size";
import { RUN_TIMES } from "../../build/run-times.ts";
import type { FileSize, Sizes, TargetSize } from "../../course/sizes.ts";
import { h, language, need, put, words } from "../page.ts";

/** What the packages weigh; measured when it is asked for, as pictures are made light then. */
export interface SizePanel {
  /** The panel is on, or another version is shown. */
  show(runTime: string, version: number): void;
}

export function sizePanel(): SizePanel {
  const { sizes: said } = words.beside;
  const panel = need("panel-size");
  let measured: { readonly of: number; readonly sizes: Sizes } | undefined;
  let measuring = false;

  async function measure(runTime: string, version: number): Promise<void> {
    if (measuring) return;
    measuring = true;
    panel.replaceChildren(h("p", { role: "status" }, said.measuring));
    try {
      const response = await fetch("/sizes");
      if (response.ok) {
        measured = { of: version, sizes: await response.json() };
        draw(runTime, version);
      } else panel.replaceChildren(h("p", {}, words.noCourse));
    } catch {
      panel.replaceChildren(h("p", {}, words.lost));
    } finally {
      measuring = false;
    }
  }

  function draw(runTime: string, version: number): void {
    if (!measured) return;
    const { sizes, of } = measured;
    const chosen = sizes[runTime as keyof Sizes];
    const again = h(
      "button",
      { type: "button", class: "button", click: () => void measure(runTime, version) },
      said.again,
    );
    panel.replaceChildren(
      ...(of === version ? [] : [h("p", { class: "hint" }, said.old), again]),
      overview(sizes, runTime),
      h("h2", {}, put(said.heaviest, { target: words.runTimes[runTime as keyof Sizes] })),
      heaviest(chosen),
      h("p", { class: "hint" }, said.hint),
    );
  }

  return {
    show(runTime, version) {
      if (measured) draw(runTime, version);
      else void measure(runTime, version);
    },
  };
}

const inWords = (bytes: number) => sizeInWords(bytes, language);

function overview(sizes: Sizes, runTime: string): HTMLElement {
  const { sizes: said } = words.beside;
  const head = [said.package, said.files, said.whole, said.packed, said.start];
  return h(
    "table",
    { class: "coverage sizes" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...head.map((name, at) => h("th", { scope: "col", class: at > 0 && "number" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      ...RUN_TIMES.map((name) => {
        const { files, bytes, gzip, start } = sizes[name];
        const figures = [String(files), inWords(bytes), inWords(gzip), inWords(start)];
        return h(
          "tr",
          { class: name === runTime && "chosen" },
          h("th", { scope: "row" }, words.runTimes[name]),
          ...figures.map((figure) => h("td", { class: "number" }, figure)),
        );
      }),
    ),
  );
}

function heaviest({ heaviest: files, gzip }: TargetSize): HTMLElement {
  const item = ({ path, bytes, gzip: packed }: FileSize) => {
    const bar = h("span", {});
    bar.style.width = `${gzip === 0 ? 0 : (packed / gzip) * 100}%`;
    return h(
      "li",
      {},
      h("span", { class: "path" }, path),
      h(
        "span",
        { class: "number" },
        bytes === packed ? inWords(bytes) : `${inWords(bytes)} → ${inWords(packed)}`,
      ),
      h("span", { class: "meter" }, bar),
    );
  };
  return h("ul", { class: "weights" }, ...files.map(item));
}
