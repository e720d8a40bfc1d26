import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Compiled, compile } from "@hocvu/compiler";
import { type Diagnostic, hasErrors } from "@hocvu/diagnostics";
import type { Target } from "@hocvu/targets";
import fc from "fast-check";
import {
  hostileAddress,
  hostileDrawing,
  hostileFile,
  hostileName,
  hostileProlog,
  hostileText,
} from "./payloads.ts";

/** A line as an attacker writes it, and as an author does. */
interface Line {
  readonly safe: string;
  hostile?: string;
}

type Files = Map<string, Line[]>;

/** A file whose name is hostile as well. */
const NAMED = "{name}";

/**
 * Writes a course into `root` in which every field that an author can fill is filled by an attacker, the same for the same
 * seed, and compiles it. A line for which the compiler refuses the course is given up, so that all the others are played.
 */
export async function compileHostile(
  seed: number,
  root: string,
  targets: readonly Target[],
): Promise<Compiled> {
  const { files, name } = hostileFiles(seed);
  let refused: readonly Diagnostic[] = [];
  for (let round = 0; round < 40; round++) {
    for (const [path, lines] of files) {
      const file = join(root, path.replace(NAMED, name));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, lines.map((line) => line.hostile ?? line.safe).join("\n"));
    }
    const { value, diagnostics } = await compile(root, targets);
    if (value) return value;
    refused = diagnostics.filter((one) => hasErrors([one]));
    for (const one of refused) giveUp(one, files, root, name);
  }
  throw new Error(`seed ${seed} does not compile: ${JSON.stringify(refused, null, 2)}`);
}

/** Lets the line that the compiler told of be a harmless one. */
function giveUp({ place, args }: Diagnostic, files: Files, root: string, name: string): void {
  const isHostile = ({ hostile }: Line) => hostile !== undefined;
  const path = place?.file.slice(root.length + 1).replace(name, NAMED) ?? "";
  const lines = files.get(path) ?? [];
  // Of HTML in a transcript or a choice the place is not told exactly; and what a line breaks may be told further down.
  const said = Object.values(args).filter((one): one is string => typeof one === "string");
  const all = [...files.values()].flat().filter(isHostile);
  const saying = all.filter(({ hostile = "" }) =>
    said.some(
      (one) =>
        one !== "" && [one, JSON.stringify(one).slice(1, -1)].some((as) => hostile.includes(as)),
    ),
  );
  const at = Math.min(place?.start.line ?? 1, lines.length);
  const given =
    lines.slice(at - 1, at).find(isHostile) ??
    saying[0] ??
    lines.slice(0, at).findLast(isHostile) ??
    lines.find(isHostile) ??
    all[0];
  delete given?.hostile;
}

function hostileFiles(seed: number): { readonly files: Files; readonly name: string } {
  let drawn = 0;
  const draw = <T>(arbitrary: fc.Arbitrary<T>): T =>
    fc.sample(arbitrary, { seed: seed * 10_007 + drawn++, numRuns: 1 })[0] as T;
  const text = () => draw(hostileText);
  const address = () => draw(hostileAddress);
  const files: Files = new Map();
  const name = `media/${draw(hostileFile)}.svg`;
  const line = (safe: string): Line => ({ safe });
  const attack = (make: (said: string) => string, said = text()): Line => ({
    safe: make("chữ"),
    hostile: make(said),
  });
  const yaml = (key: string) => attack((said) => `${key}: ${JSON.stringify(said)}`);
  const plain = (lines: string) => lines.split("\n").map(line);
  /** Each in a paragraph of its own. */
  const apart = (lines: readonly Line[]) => lines.flatMap((one) => [one, line("")]);

  files.set("course.md", [
    ...plain("---\nid: thu\nlang: vi\nglossary: tu-ngu.yml"),
    ...[yaml("title"), yaml("description"), yaml("publisher"), yaml("audience")],
    attack((said) => `keywords: [${JSON.stringify(said)}]`),
    attack(
      (said) => `iri: ${JSON.stringify(said === "chữ" ? "https://example.com/a" : said)}`,
      address(),
    ),
    ...plain("certificate:\n  template: media/bang.svg"),
    ...[yaml("  issuer"), yaml("  signatory")],
    ...plain("theme:\n  logo: media/hinh.svg"),
    attack((said) => `  primary: ${JSON.stringify(said === "chữ" ? "#0b6b3a" : said)}`),
    ...plain("---\n"),
    ...apart([
      attack(String),
      attack((said) => `**${said}**`),
      attack((said) => `[${said}](01-bai.md)`),
    ]),
  ]);
  files.set("tu-ngu.yml", [
    attack((said) => `đám mây: ${JSON.stringify(said)}`),
    attack((said) => `${JSON.stringify(said === "chữ" ? "kho" : said)}: chỗ chứa`),
  ]);
  files.set("01-bai.md", [
    line("---"),
    yaml("title"),
    yaml("note"),
    attack((said) => `contents: [${JSON.stringify(said)}]`),
    line("outcomes:"),
    yaml("  biet"),
    attack((said) => `  ${JSON.stringify(said === "chữ" ? "lam" : said)}: Làm được`),
    ...plain("quiz:\n  questions: 3\n---\n"),
    ...apart([
      attack(String),
      attack(String),
      attack((said) => `- mục ${said}`),
      attack((said) => `> ${said}`),
      attack((said) => `\`${said}\``),
      attack((said) => `[${said}](https://example.com "${said.replaceAll('"', "'")}")`),
      attack((said) => `[liên kết](<${said === "chữ" ? "01-bai.md" : said}>)`, address()),
      attack((said) => `![hình](<${said === "chữ" ? "media/hinh.svg" : said}>)`, address()),
      attack((said) => `![${said}](media/hinh.svg "${said.replaceAll('"', "'")}")`),
      attack((said) => `:term[${said}]{def="${said.replaceAll('"', "'")}"} và :term[đám mây]`),
      attack((said) => (said === "chữ" ? "$x$" : "$\\href{javascript:hocvuHit(1)}{x}$")),
      attack((said) => `$\\text{${said}} + x^2$`),
      attack((said) => `Chú thích[^${said === "chữ" ? "a" : "b"}].`),
    ]),
    attack((said) => `[^b]: ${said}`),
    ...plain("\n[^a]: chú\n"),
    attack((said) => `:::note[${said}]`),
    attack((said) => `chữ ${said}`),
    ...plain(":::\n"),
    attack((said) => `:::reveal[${said}]`),
    ...plain("mở\n:::\n\n::::tabs"),
    attack((said) => `:::tab[${said}]`),
    ...plain("một\n:::\n::::\n"),
    ...apart([
      attack(
        (said) =>
          `::video[${said}]{src=media/a.mp4 captions=media/a.vtt transcript=media/loi.md poster=media/hinh.svg}`,
      ),
      attack(
        (said) =>
          `::video[phim]{src="${said === "chữ" ? "media/a.mp4" : said.replaceAll('"', "'")}" transcript=media/loi.md}`,
        address(),
      ),
      attack((said) => `::download[${said}]{src=media/a.html}`),
      attack((said) => `::download[${said}]{src=media/a.js}`),
      attack(
        (said) => (said === "chữ" ? said : `::download[hình]{src=media/hinh.svg id=${said}}`),
        draw(hostileName),
      ),
      line(`<img alt="tên" src="${encodeURI(name).replace(/[?#]/g, encodeURIComponent)}">`),
    ]),
    attack((said) => `| a | ${said.replaceAll("|", "")} |`),
    ...plain("| - | - |\n| b | c |\n"),
    attack((said) => `### Tiêu đề ${said}`),
    ...plain("\nchữ\n"),
    attack((said) => `### Mục {#${said === "chữ" ? "muc" : said}}`, draw(hostileName)),
    ...plain("\nchữ\n"),
    attack((said) => `## Trang ${said} {#trang-hai}`),
    ...plain("\nchữ\n"),
    attack(
      (said) => `## Trang ba {#${said === "chữ" ? "trang-ba" : said.toLowerCase()}}`,
      draw(hostileName),
    ),
    ...plain("\nchữ\n"),
    ...questions("###", attack, line).flatMap((one) => [
      line(":::check"),
      ...one,
      line(":::"),
      line(""),
    ]),
  ]);
  files.set(
    "01-bai.quiz.md",
    questions("##", attack, line).flatMap((one) => [...one, line("")]),
  );
  files.set(
    "media/loi.md",
    apart([attack(String), attack((said) => `[${said}](https://example.com)`)]),
  );
  const drawing = (): Line[] => [
    { safe: "", hostile: draw(hostileProlog) },
    line(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 99 99">',
    ),
    ...Array.from({ length: 4 }, () => ({ safe: "<g/>", hostile: draw(hostileDrawing) })),
    line('<text data-field="learner" data-width="90" x="1" y="9" font-size="5"/></svg>'),
  ];
  files.set("media/bang.svg", drawing());
  files.set("media/hinh.svg", drawing());
  files.set(NAMED, drawing());
  const script = "<script>parent.hocvuHit(1)</script>";
  files.set("media/a.html", [line(script)]);
  files.set("media/a.js", [line("parent.hocvuHit(1)")]);
  files.set("media/a.vtt", plain(`WEBVTT\n\n00:00.000 --> 00:05.000\n${script}\n`));
  // Two boxes, the second of which goes to the file's end.
  files.set("media/a.mp4", [line(`\0\0\0\x14ftypisom\0\0\0\0mp42\0\0\0\0mdat${script}`)]);
  return { files, name };
}

/** One question of each type, hostile all over. */
function questions(
  heading: "##" | "###",
  attack: (make: (said: string) => string) => Line,
  line: (safe: string) => Line,
): readonly (readonly Line[])[] {
  const id = (name: string) => `{#${name}-${heading.length} outcome=biet}`;
  const stem = (name: string) => attack((said) => `${heading} Hỏi ${name} ${said}? ${id(name)}`);
  const after = [line(""), attack((said) => `> Vì ${said}`), line("")];
  const hint =
    heading === "###"
      ? []
      : [line(":::hint"), attack((said) => `gợi ý ${said}`), line(":::"), line("")];
  const row = (left: string) =>
    attack(
      (said) =>
        `| ${left} ${said.replaceAll("|", "")} | ${left} phải ${said.replaceAll("|", "")} |`,
    );
  return [
    [
      ...[stem("chon"), line(""), ...hint],
      attack((said) => `- [x] đúng ${said}`),
      attack((said) => `  > vì đúng ${said}`),
      attack((said) => `- [ ] sai ${said}`),
      ...after,
    ],
    [
      ...[stem("noi"), line(""), line("| a | b |"), line("| - | - |"), row("một"), row("hai")],
      ...after,
    ],
    [
      ...[stem("xep"), line("")],
      ...["một", "hai", "ba"].map((step, n) => attack((said) => `${n + 1}. ${step} ${said}`)),
      ...after,
    ],
    [
      stem("dien"),
      line(""),
      attack(
        (said) =>
          `Điền ${said} [[đám mây]] và [[${said === "chữ" ? "kho" : said.replaceAll(/[[\]|]/g, "")}]].`,
      ),
      ...after,
    ],
    [stem("so"), line(""), attack((said) => `Số ${said} là [[=4]].`), ...after],
  ];
}
