import type { Block, Label, Paragraph } from "../parts/blocks.ts";
import { textOfSpans } from "../parts/blocks.ts";
import { sliceSpans } from "../questions/line.ts";

const DASH = /^\s*[-–•●+*▪○]\s+(?=\S)/u;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/u;

/** Paragraphs that somebody began with a dash or a number by hand, as the lists that they are meant to be. */
export function withTypedLists(blocks: readonly Block[]): readonly Block[] {
  let expected = 1;
  return blocks.map((block, index): Block => {
    if (block.kind === "table" || block.label || block.heading !== undefined) {
      expected = 1;
      return block;
    }
    const text = textOfSpans(block.spans);
    const dash = DASH.exec(text);
    if (dash && isListed(blocks, index, DASH)) return listed(block, dash[0].length, "bullet", 1);
    const number = NUMBER.exec(text);
    if (
      number &&
      Number(number[1]) === expected &&
      (expected > 1 || isListed(blocks, index, NUMBER))
    ) {
      expected++;
      return listed(block, number[0].length, "number", expected - 1);
    }
    if (text.trim() !== "") expected = 1;
    return block;
  });
}

/** One dash alone may be speech. */
function isListed(blocks: readonly Block[], index: number, sign: RegExp): boolean {
  return [blocks[index - 1], blocks[index + 1]].some(
    (one) => one?.kind === "paragraph" && sign.test(textOfSpans(one.spans)),
  );
}

function listed(block: Paragraph, end: number, kind: Label["kind"], value: number): Paragraph {
  return {
    ...block,
    label: { list: `typed ${kind}`, level: 0, kind, text: "", value },
    spans: sliceSpans(block.spans, end, Number.MAX_SAFE_INTEGER),
  };
}
