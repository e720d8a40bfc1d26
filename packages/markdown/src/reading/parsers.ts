import type { Root } from "mdast";
import { combineExtensions } from "micromark-util-combine-extensions";
import type { ConstructRecord } from "micromark-util-types";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { type Data, type Processor, unified } from "unified";

/** Makes a syntax tree of Markdown. */
export interface Parser {
  parse(text: string): Root;
}

/** What takes long to look for, and is in few texts. */
export interface Looking {
  /** Without any of these, as they stand or as `&commat;`, there is no address in running text. */
  readonly addresses: boolean;
  /** Looked for at each line: half of all the time. Its second line holds one of these. */
  readonly tables: boolean;
}

const MAYBE_ADDRESS = /@|www|http|&/i;
const MAYBE_TABLE = /\||:-|-:/;

type FromMarkdown = Exclude<
  NonNullable<Data["fromMarkdownExtensions"]>[number],
  readonly unknown[]
>;

const made = new Map<string, Parser>();

/** A parser that reads `text` as the one that looks for everything would. */
export function parserFor(text: string): Parser {
  return parserLooking({ addresses: MAYBE_ADDRESS.test(text), tables: MAYBE_TABLE.test(text) });
}

export function parserLooking({ addresses, tables }: Looking): Parser {
  const key = `${addresses} ${tables}`;
  let parser = made.get(key);
  if (!parser) {
    const names = [
      ...(addresses ? [] : ["wwwAutolink", "protocolAutolink", "emailAutolink"]),
      ...(tables ? [] : ["table"]),
    ];
    parser = unified()
      .use(remarkParse)
      .use(remarkFrontmatter, ["yaml"])
      // `7h~9h` and `H~2~O` are no strike-through.
      .use(remarkGfm, { singleTilde: false })
      .use(remarkMath)
      .use(remarkDirective)
      .use(withoutConstructs, names)
      .use(addresses ? [] : [withoutTransforms])
      .use(combined)
      .freeze();
    made.set(key, parser);
  }
  return parser;
}

/** GitHub's Markdown has one transform, which goes through every text for addresses; nothing else that we use has any. */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  const withoutOne = ({ transforms: _, ...extension }: FromMarkdown): FromMarkdown => extension;
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((one) =>
    Array.isArray(one) ? one.map(withoutOne) : withoutOne(one),
  );
}

/** Makes one extension of all, which is done anew for each text otherwise. */
function combined(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [combineExtensions(data.micromarkExtensions ?? [])];
}

/** Drops what is tried at a letter or a line, by the names that micromark gives. */
function withoutConstructs(this: Processor, names: readonly string[]): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text, flow, ...rest }) => ({
    ...rest,
    ...(text ? { text: keep(text, names) } : {}),
    ...(flow ? { flow: keep(flow, names) } : {}),
  }));
}

function keep(constructs: ConstructRecord, names: readonly string[]): ConstructRecord {
  return Object.fromEntries(
    Object.entries(constructs).map(([code, some]) => [
      code,
      [some ?? []].flat().filter(({ name }) => name === undefined || !names.includes(name)),
    ]),
  );
}
