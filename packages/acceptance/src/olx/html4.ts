/**
 * What the HTML parser of libxml2 (before 2.14) finds wrong with `html`, by which Studio's check of an import (olxcleaner,
 * `InvalidHTML`) refuses a whole course: elements younger than HTML 4, an `id` or attribute that is there twice, an
 * ampersand alone, and an end that it misses because it ended the element earlier of its own accord. Tried against lxml
 * 4.9.2 with libxml2 2.9.14.
 */
export function html4Faults(html: string): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const open: string[] = [];
  const text = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, "");
  for (const { groups = {}, 0: found } of text.matchAll(TOKEN)) {
    const { end, attributes = "", tag = "" } = groups;
    if (found === "&") faults.push("an ampersand names no character");
    else if (!KNOWN.has(tag)) faults.push(`<${tag}> is unknown`);
    else if (end === undefined) {
      for (let top = open.at(-1); top && ENDED_BY[top]?.has(tag); top = open.at(-1)) open.pop();
      if (!VOID.has(tag)) open.push(tag);
      faults.push(...attributeFaults(tag, attributes, ids));
    } else if (open.at(-1) === tag) open.pop();
    else faults.push(`</${tag}> ends what is not open`);
  }
  return faults;
}

function attributeFaults(tag: string, attributes: string, ids: Set<string>): readonly string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  for (const [, name = "", value = ""] of attributes.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)) {
    if (names.has(name)) faults.push(`<${tag}> has ${name} twice`);
    names.add(name);
    if (LONE_AMPERSAND.test(value)) faults.push("an ampersand names no character");
    if (name !== "id") continue;
    if (ids.has(value)) faults.push(`the id ${value} is there twice`);
    ids.add(value);
  }
  return faults;
}

const words = (text: string) => new Set(text.split(" "));

const LONE_AMPERSAND = /&(?!#?\w+;)/;

const TOKEN =
  /<(?<end>\/)?(?<tag>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>|&(?!#?\w+;)/g;

const VOID = words("area base basefont br col embed frame hr img input link meta param");

/** HTMLparser.c, `html40ElementTable`, without what stands only in a page's head or frames. */
const KNOWN = words(
  "a abbr acronym address applet area b bdo big blockquote br button caption center cite code col colgroup dd del dfn dir " +
    "div dl dt em embed fieldset font form h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd label legend li link map menu " +
    "noscript object ol optgroup option p param pre q s samp script select small span strike strong style sub sup table " +
    "tbody td textarea tfoot th thead tr tt u ul var",
);

const BLOCKS =
  "address blockquote center dd dir div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr li menu ol p pre table td th ul";

/** HTMLparser.c, `htmlStartClose`: what the start of another element ends. */
const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(["b", "i", "s", "small", "u"].map((tag) => [tag, words("p td th")])),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, words("fieldset form li p table")]),
  ),
  a: words("a fieldset table td th"),
  dd: words("dt"),
  dl: words("li"),
  dt: words("dd dl"),
  li: words("li"),
  ol: words("form ul"),
  p: words(BLOCKS),
  pre: words("dd dl dt fieldset form li table ul"),
  td: words("tbody td th tr"),
  th: words("tbody td th tr"),
  tr: words("tbody tfoot tr"),
  tbody: words("tbody tfoot"),
  thead: words("tbody tfoot"),
  ul: words("form ol pre"),
};
