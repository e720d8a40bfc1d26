/** What can be commented on: a paragraph, a picture, a table, a question. */
export interface Block {
  readonly element: HTMLElement;
  /** See `Comment` of the model. */
  readonly part: string;
  /** Its text, by which it is found again. */
  readonly quote: string;
}

/** What is taken whole. */
const LEAVES: ReadonlySet<string> = new Set("P H2 H3 H4 H5 H6 PRE DD FIGURE IMG".split(" "));
const WITHIN_LINES = "A B BR CODE DEL DFN EM I IMG KBD MATH MARK S SPAN STRONG SUB SUP U".split(
  " ",
);
/** Ours, in none of the course's words. */
const NOT_SAID = ".leads,.numbered,.letter,.say,.talk,.label";
const LONGEST = 300;

/** Every block of the page, in its order. */
export function findBlocks(root: HTMLElement): readonly Block[] {
  const containers = [...root.querySelectorAll<HTMLElement>("[data-part],article.question")];
  return containers.flatMap((container) => {
    if (container.matches("article.question")) {
      const stem = container.querySelector<HTMLElement>(".stem") ?? container;
      const part = container.id.replace("question--", "question:");
      return [{ element: container, part, quote: quoteOf(stem) }];
    }
    return [...within(container, container.dataset.part ?? "")];
  });
}

function* within(element: HTMLElement, part: string): Iterable<Block> {
  const { tagName } = element;
  if (element.matches("article.question,dt")) return;
  const isWhole =
    LEAVES.has(tagName) ||
    element.matches(".table-scroll,.math,.still") ||
    (tagName === "LI" && isOneLine(element));
  // A film has its words beneath it, which are to be commented on one by one.
  if (isWhole && !element.querySelector(".opened")) {
    yield { element, part, quote: quoteOf(element) };
    return;
  }
  for (const child of element.children) yield* within(child as HTMLElement, part);
}

function isOneLine({ children }: HTMLElement): boolean {
  return [...children].every(({ tagName }) => WITHIN_LINES.includes(tagName.toUpperCase()));
}

function quoteOf(element: HTMLElement): string {
  const before = element.tagName === "DD" ? element.previousElementSibling : undefined;
  const text = before ? `${said(before)} ${said(element)}` : said(element);
  const whole = text.replace(/\s+/g, " ").trim();
  if (whole.length <= LONGEST) return whole;
  return whole.slice(0, whole.lastIndexOf(" ", LONGEST)).trim() || whole.slice(0, LONGEST);
}

/** As it is read, with a blank where one block ends and pictures by what is written for those who do not see them. */
function said(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  if (!(node instanceof Element) || node.matches(NOT_SAID)) return "";
  if (node instanceof HTMLImageElement) return ` ${node.alt} `;
  const text = [...node.childNodes].map(said).join("");
  const isInLine = WITHIN_LINES.includes(node.tagName.toUpperCase()) && node.tagName !== "BR";
  return isInLine ? text : ` ${text} `;
}
