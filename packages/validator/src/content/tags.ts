/** A start tag of HTML, with its offsets. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** What stands in an element whose content is no markup, such as a script. */
  readonly content: string;
}

export interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Where the value begins, behind its quotation mark. */
  readonly start: number;
}

/** Their content is text up to their end tag; what is in a template is shown by scripts alone. */
const TEXT_ONLY = new Set(["script", "style", "template", "xmp", "textarea", "title", "noframes"]);

/** No element has more; what comes after is passed over. */
const MAX_ATTRIBUTES = 500;

/**
 * The start tags in a page, in their order, as a browser finds them: comments and what is within scripts are no markup. What
 * is never closed ends with the text, so that no text is read twice.
 */
export function* tagsIn(text: string): Iterable<Tag> {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const name = nameAt(text, at + 1);
    if (name === "") {
      at++;
      continue;
    }
    const { attributes, end } = attributesFrom(text, at + 1 + name.length);
    if (end < 0) return;
    at = end;
    if (!TEXT_ONLY.has(name)) {
      yield { name, attributes, content: "" };
      continue;
    }
    const close = endTag(text, name, end);
    yield { name, attributes, content: text.slice(end, close) };
    at = close;
  }
}

const NAME = /[a-z][a-z0-9:-]{0,30}(?=[\s/>])/iy;

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return (NAME.exec(text)?.[0] ?? "").toLowerCase();
}

function endTag(text: string, name: string, from: number): number {
  for (let at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return text.length;
}

const BLANK = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>=]+|=[^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;

/** `end` is behind the tag's `>`; -1 where it never comes. */
function attributesFrom(
  text: string,
  from: number,
): { readonly attributes: readonly Attribute[]; readonly end: number } {
  const attributes: Attribute[] = [];
  let at = from;
  for (;;) {
    at = behind(BLANK, text, at);
    if (at >= text.length) return { attributes, end: -1 };
    if (text[at] === ">") return { attributes, end: at + 1 };
    const next = behind(ATTRIBUTE_NAME, text, at);
    const name = text.slice(at, Math.min(next, at + 100)).toLowerCase();
    at = next;
    const valued = behind(EQUALS, text, at);
    if (valued === at) continue;
    const quote = text[valued];
    const isQuoted = quote === '"' || quote === "'";
    const start = isQuoted ? valued + 1 : valued;
    const end = isQuoted ? text.indexOf(quote, start) : behind(UNQUOTED, text, start);
    if (end < 0) return { attributes, end: -1 };
    if (attributes.length < MAX_ATTRIBUTES)
      attributes.push({ name, value: text.slice(start, end), start });
    at = isQuoted ? end + 1 : end;
  }
}

function behind(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}
