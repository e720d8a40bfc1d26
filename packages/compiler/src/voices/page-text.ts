/** A sentence of a page: characters of its HTML, from one to another. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** A page's text as it is read aloud, in the places that it has in the HTML. */
export interface PageText {
  /** As long as the HTML: what is not read is blanks. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Stretches of text between two tags. */
  readonly runs: readonly Sentence[];
}

const TOKEN = /<(\/?)([a-z][\w-]*)(?:"[^"]*"|[^">])*>|[^<]+|</gi;
/** What nobody reads out word by word, or what only looks like the page's text: transcripts stand within figures of sound. */
const PASSED_OVER = new Set(["figure", "details", "svg", "math", "table", "pre", "video", "audio"]);
const VOID = new Set(["br", "hr", "img", "wbr", "input", "source", "track", "col"]);
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
/** A sentence ends at one of these if a blank or the block's end follows. */
const END = /[.!?…]+[)"”’»\]]*(?=\s|$)/g;

/** Reads HTML that the reader made: whatever is in a text is escaped, and attributes stand between double quotes. */
export function pageText(html: string): PageText {
  const text: string[] = [];
  const runs: Sentence[] = [];
  const blocks: Sentence[] = [];
  let block = 0;
  let hidden: string | undefined;
  let depth = 0;
  for (const { 0: token, 1: slash, 2: tag, index } of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (name === undefined) {
      const read = hidden === undefined ? token.replace(/&#?\w{1,10};/g, blank) : blank(token);
      text.push(read);
      if (read.trim() !== "") runs.push({ from: index, to: index + token.length });
      continue;
    }
    text.push(blank(token));
    const isTimed = name === "p" && /^<p class="timed"/.test(token);
    if (hidden === undefined && (PASSED_OVER.has(name) || isTimed) && slash === "") {
      hidden = name;
      depth = 0;
    }
    if (hidden === name && !VOID.has(name)) depth += slash === "" ? 1 : -1;
    if (hidden !== undefined && depth === 0) hidden = undefined;
    if (!INLINE.test(name)) {
      blocks.push({ from: block, to: index });
      block = index + token.length;
    }
  }
  blocks.push({ from: block, to: html.length });
  const whole = text.join("");
  return { text: whole, runs, sentences: blocks.flatMap((one) => sentencesOf(whole, one)) };
}

const blank = (token: string) => " ".repeat(token.length);

function sentencesOf(text: string, { from, to }: Sentence): readonly Sentence[] {
  const block = text.slice(from, to);
  const ends = [...block.matchAll(END)].map(({ 0: end, index }) => index + end.length);
  return [...ends, block.length].flatMap((end, n) => {
    const begin = n === 0 ? 0 : (ends[n - 1] as number);
    const said = block.slice(begin, end);
    if (!/[\p{L}\p{N}]/u.test(said)) return [];
    const start = from + begin + said.length - said.trimStart().length;
    return [{ from: start, to: from + begin + said.trimEnd().length }];
  });
}
