/** Applications, offices and documents that go by a name without a number; a fact about one has to come from somewhere. */
const NAMES = [
  /Luật \p{Lu}\p{Ll}+ \p{Ll}+/gu,
  /Bộ \p{Lu}\p{Ll}+ \p{Ll}+/gu,
  /(?:Nghị quyết|Kế hoạch|Đề án|Nghị định|Công văn|Quyết định) (?:số )?\d+(?!\d| phút)/g,
  /VNeID|Zalo OA|Google (?:Drive|Ảnh)|iCloud|nTrust|Lexi|Gemini|ChatGPT|NotebookLM|OWASP|VERA/g,
  /Trung tâm Xử lý tin giả|Cổng Pháp luật quốc gia|Hiệp hội An ninh mạng/g,
  /Cổng Dịch vụ công|Trung tâm Phục vụ hành chính công|Bộ (?:Công an|Tư pháp)|Sở Khoa học và Công nghệ/g,
  /CH Play|App Store|Google Photos|Copilot|Claude/g,
];

/** The names in `text`, and what of the settings it gives (`{{so-lua-dao}}`), as they stand there. */
export function namesOf(text: string): readonly string[] {
  // What a guide shows of Markdown, where a link leads and what an id is called tell nothing about anything.
  const prose = text
    .replace(/(`{3,})[\s\S]*?\1|`[^`\n]*`/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/\{#[^}]*\}/g, "");
  return [
    ...new Set([
      ...NAMES.flatMap((pattern) => prose.match(pattern) ?? []).map((name) =>
        name.replace(" số ", " "),
      ),
      ...(prose.match(/\{\{[\w-]+\}\}/g) ?? []),
    ]),
  ];
}
