const FROM_THE_RIGHT = new Set("Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa".split(" "));

/** Whether a language is written from the right to the left, by the script that its tag names or that it is mostly written in. */
export function isFromTheRight(lang: string): boolean {
  const { script } = new Intl.Locale(lang).maximize();
  return script !== undefined && FROM_THE_RIGHT.has(script);
}

/** The attribute that says so in HTML, with a blank before it; nothing for other languages. */
export function dirAttribute(lang: string): string {
  return isFromTheRight(lang) ? ' dir="rtl"' : "";
}

/** A piece of HTML that says so itself, for a page that is in another language around it. */
export function directed(html: string, lang: string): string {
  if (html.trim() === "" || !isFromTheRight(lang)) return html;
  const tag = /<(?:p|div|ul|ol|dl|table|aside|figure|details|section|h\d|blockquote|pre|hr)\b/.test(
    html,
  )
    ? "div"
    : "span";
  return `<${tag} dir="rtl">${html}</${tag}>`;
}
