import { diagnostic } from "@hocvu/diagnostics";
import type { Directive } from "./directive.ts";
import { applyParted } from "./parted.ts";
import { toDetails } from "./reveal.ts";

/**
 * `::::tabs` around `:::tab[Label]`: alternatives (Android, iPhone) of which one is open at a time. They are rendered
 * as details of one name, which needs no script, works by keyboard and fits a phone better than a row of tabs.
 */
export const tabs: Directive = {
  name: "tabs",
  kind: "container",
  says: {
    vi: "Nhiều cách làm, mỗi lúc mở một cách",
    en: "Alternatives, of which one is open at a time",
  },
  attributes: {},
  apply(node, context) {
    const group = `tabs-${node.position?.start.line ?? 0}`;
    applyParted(node, context, ["tabs", "tab"], (part, index) =>
      toDetails(part, `${context.words.tab} ${index + 1}`, {
        className: ["tab"],
        name: group,
        ...(index === 0 ? { open: true } : {}),
      }),
    );
  },
};

/** Only within `tabs`, which has dealt with it by then. */
export const tab: Directive = {
  name: "tab",
  kind: "container",
  says: { vi: "Một cách làm, đặt trong tabs", en: "One alternative within tabs" },
  attributes: {},
  apply(node, { file, words, diagnostics }) {
    if (node.data?.hName) return;
    diagnostics.push(diagnostic("HV2123", {}, file.placeOf(node)));
    toDetails(node, words.tab, { className: ["tab"] });
  },
};
