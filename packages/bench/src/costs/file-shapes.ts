import { deflateSync } from "node:zlib";
import { heads } from "./picture-heads.ts";
import { type Files, lesson, type Shape, TEXT, times, upTo } from "./shape.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"';

/** Folders: many files, and files that are no Markdown. */
export const fileShapes: readonly Shape[] = [
  { name: "files", size: 100_000, make: (size) => lesson("Chữ.\n", numbered(size, "tep/a", "")) },
  {
    name: "files, fewer",
    size: 5000,
    make: (size) => lesson("Chữ.\n", numbered(size, "tep/a", "")),
  },
  {
    name: "folders within folders",
    size: 400,
    make: (size) => lesson("Chữ.\n", { [`${"a/".repeat(size)}a.txt`]: "a" }),
  },
  {
    name: "modules",
    size: 790,
    make: (size) =>
      lesson(
        "",
        Object.fromEntries(
          Array.from({ length: size }, (_, n) => [
            `${n + 2}-bai-${n}.md`,
            `---\ntitle: Bài ${n}\n---\n\nChữ.\n`,
          ]),
        ),
      ),
  },
  {
    name: "modules, more than fit into a course",
    size: 9000,
    make: (size) =>
      lesson(
        "",
        Object.fromEntries(
          Array.from({ length: size }, (_, n) => [
            `${n + 2}-bai-${n}.md`,
            `---\ntitle: Bài ${n}\n---\n\nChữ.\n`,
          ]),
        ),
      ),
  },
  {
    name: "modules with questions and pages",
    size: 50,
    make: (size) =>
      lesson(
        "",
        Object.fromEntries(
          Array.from({ length: size }, (_, n) => [
            [
              `${n + 2}-bai-${n}.md`,
              `---\ntitle: Bài ${n}\noutcomes:\n  lam-${n}: Làm\n---\n\n${times(20, (m) => `## P${m} {#p${n}-${m}}\n\nChữ.\n\n`)}`,
            ],
            [
              `${n + 2}-bai-${n}.quiz.md`,
              times(
                20,
                (m) =>
                  `## Câu ${m} bài ${n}? {#c${n}-${m} outcome=lam-${n}}\n\n- [x] a\n- [ ] b\n\n> c\n\n`,
              ),
            ],
          ]).flat() as [string, string][],
        ),
      ),
  },
  {
    name: "files of one name in capitals",
    size: 2000,
    make: (size) => lesson("Chữ.\n", numbered(size, "tep/A", "txt", "tep/a")),
  },
  drawing(
    "drawings: large",
    36_000_000,
    (size) => `${SVG}>${upTo(size, () => "<path d='M0 0'/>\n")}</svg>`,
  ),
  drawing(
    "drawings: 1 MB",
    950_000,
    (size) => `${SVG}>${upTo(size, () => "<path d='M0 0'/>\n")}</svg>`,
  ),
  drawing(
    "drawings: deep",
    900_000,
    (size) => `${SVG}>${"<g>".repeat(size / 7)}${"</g>".repeat(size / 7)}</svg>`,
  ),
  drawing("drawings: not closed", 900_000, (size) => `${SVG}>${"<g>".repeat(size / 3)}`),
  drawing("drawings: attributes", 900_000, (size) => `${SVG} ${upTo(size, (n) => `a${n}="b" `)}/>`),
  drawing(
    "drawings: blanks in an attribute",
    900_000,
    (size) => `${SVG} a="${" ".repeat(size)}"/>`,
  ),
  drawing(
    "drawings: entities",
    900_000,
    (size) => `${SVG}><text>${"&amp;".repeat(size / 5)}</text></svg>`,
  ),
  drawing(
    "drawings: what runs",
    900_000,
    (size) => `${SVG}>${upTo(size, () => "<script>a</script>\n")}</svg>`,
  ),
  drawing(
    "drawings: style",
    900_000,
    (size) => `${SVG}><style>${upTo(size, () => "a{b:url( ")}</style></svg>`,
  ),
  drawing(
    "drawings: doctype",
    900_000,
    (size) =>
      `<!DOCTYPE svg [${upTo(size, (n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`)}]>${SVG}/>`,
  ),
  certificate(
    "certificate: blanks in an attribute",
    160_000,
    (size) => `<text ${" ".repeat(size)} x="1"/>`,
  ),
  certificate(
    "certificate: many attributes",
    900_000,
    (size) => `<text ${upTo(size, (n) => `a${n}="b" `)}/>`,
  ),
  certificate("certificate: many texts", 900_000, (size) =>
    upTo(size, () => '<text data-field="name" x="1"/>'),
  ),
  certificate("certificate: texts without a field", 900_000, (size) =>
    upTo(size, () => '<text x="1"> a </text>'),
  ),
  ...Object.entries(heads).map(([ending, head]) =>
    pictures(`pictures that say to be huge: ${ending}`, 200, ending, () => head(16_000, 16_000)),
  ),
  pictures("pictures of 16,000 × 16,000", 20, "png", () => blankPng(16_000, 16_000)),
  pictures("pictures of 4,000 × 4,000", 15, "png", () => blankPng(4000, 4000)),
  pictures("pictures that are none", 1500, "png", () => Buffer.from("không phải ảnh")),
  pictures("files to take away, more than a course has", 4000, "pdf", () => Buffer.from("%PDF")),
  pictures("files to take away", 1500, "pdf", () => Buffer.from("%PDF")),
  {
    name: "a text that is too long",
    size: 40_000_000,
    make: (size) => lesson("a\n\n".repeat(size / 3)),
  },
  { name: "a text that is no text", size: 1_000_000, make: (size) => lesson("\0".repeat(size)) },
  {
    name: "texts that nothing uses",
    size: 200,
    make: (size) =>
      lesson("Chữ.\n", numbered(size, "tep/a", "txt", undefined, "chữ\n\n".repeat(TEXT / 50))),
  },
];

function numbered(
  count: number,
  name: string,
  ending: string,
  other = name,
  content: string | Uint8Array = "",
): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${n % 2 ? name : other}${name === other ? n : n >> 1}.${ending || "dat"}`,
      content,
    ]),
  );
}

function drawing(name: string, size: number, svg: (size: number) => string): Shape {
  return { name, size, make: (size) => lesson("![a](a.svg)\n", { "a.svg": svg(size) }) };
}

function certificate(name: string, size: number, inner: (size: number) => string): Shape {
  return {
    name,
    size,
    make: (size) => ({
      ...lesson("Chữ.\n"),
      "course.md": "---\nid: do\ntitle: Đo\ncertificate:\n  template: c.svg\n---\n",
      "c.svg": `${SVG}>${inner(size)}</svg>`,
    }),
  };
}

function pictures(name: string, size: number, ending: string, content: () => Uint8Array): Shape {
  return {
    name,
    size,
    make: (size) => {
      const files = numbered(size, "a", ending, "a", content());
      const image = ending === "pdf" ? "" : "!";
      return lesson(
        Object.keys(files)
          .map((path) => `${image}[tệp ${path}](${path})\n\n`)
          .join(""),
        files,
      );
    },
  };
}

/** A whole PNG of one colour, of two bits a pixel. */
function blankPng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0], 8);
  const row = Buffer.alloc(1 + Math.ceil(width / 8));
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const chunks = [chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...chunks]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
