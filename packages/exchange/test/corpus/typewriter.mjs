// Makes the corpus's Word files of what was typed: `node typewriter.mjs [name…]`. What is typed stands in `typed/`, a
// paragraph a line, with marks for what one does to it in Word; below `--- md` stands what should come of it, written by
// hand. `office`: the text is HTML that LibreOffice makes the file of; `resave`: LibreOffice opens and saves the file.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import * as docx from "docx";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const AUTHOR = { author: "Tác giả", date: "2026-01-05T08:00:00Z" };
let revision = 1;
let footnotes = {};

/** A picture of one colour. */
const PICTURES = { den: [0, 0, 0], do: [200, 0, 0], xanh: [0, 0, 200], vang: [230, 200, 0] };
function picture(name) {
  const [r, g, b] = PICTURES[name];
  const row = Buffer.from([0, ...Array(8).fill([r, g, b]).flat()]);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const data = deflateSync(Buffer.concat(Array(8).fill(row)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
function crc(bytes) {
  let value = -1;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ -1) >>> 0;
}

/** `frac(1|2)+sqrt(x)` as Word's formula. */
function mathOf(text) {
  let at = 0;
  const MAKE = {
    frac: ([a, b]) => new docx.MathFraction({ numerator: a, denominator: b }),
    sqrt: ([a]) => new docx.MathRadical({ children: a }),
    root: ([a, b]) => new docx.MathRadical({ degree: a, children: b }),
    pow: ([a, b]) => new docx.MathSuperScript({ children: a, superScript: b }),
    sub: ([a, b]) => new docx.MathSubScript({ children: a, subScript: b }),
    sum: ([a, b, c]) => new docx.MathSum({ subScript: a, superScript: b, children: c }),
    int: ([a, b, c]) => new docx.MathIntegral({ subScript: a, superScript: b, children: c }),
    paren: ([a]) => new docx.MathRoundBrackets({ children: a }),
  };
  const read = () => {
    const out = [];
    let run = "";
    let depth = 0;
    const flush = () => {
      if (run) out.push(new docx.MathRun(run));
      run = "";
    };
    while (at < text.length && text[at] !== "|" && (text[at] !== ")" || depth > 0)) {
      const [call, name] = /^(frac|sqrt|root|pow|sub|sum|int|paren)\(/.exec(text.slice(at)) ?? [];
      if (call) {
        flush();
        at += call.length;
        const parts = [];
        for (;;) {
          parts.push(read());
          if (text[at++] !== "|") break;
        }
        out.push(MAKE[name](parts));
      } else {
        depth += { "(": 1, ")": -1 }[text[at]] ?? 0;
        run += text[at++];
      }
    }
    flush();
    return out;
  };
  return new docx.Math({ children: read() });
}

function runs(text, style = {}, change = undefined) {
  const out = [];
  const rest =
    /<((b|i|u|s|sup|sub|ins|del|small|c|hl|shd|m|link)(?:-\w+)?)>([\s\S]*?)<\/\2>|<img (\w+)>|<fn ([^>]*)>|\t|<br>/g;
  let done = 0;
  const plain = (piece) => {
    if (!piece) return;
    const options = { text: piece, ...style };
    if (change === "ins")
      out.push(new docx.InsertedTextRun({ ...options, id: revision++, ...AUTHOR }));
    else if (change === "del")
      out.push(new docx.DeletedTextRun({ ...options, id: revision++, ...AUTHOR }));
    else out.push(new docx.TextRun(options));
  };
  for (let match = rest.exec(text); match; match = rest.exec(text)) {
    plain(text.slice(done, match.index));
    done = rest.lastIndex;
    const [whole, tag, , inner, image, note] = match;
    const within = (more, changed = change) =>
      out.push(...runs(inner, { ...style, ...more }, changed));
    if (whole === "\t") out.push(new docx.TextRun({ children: [new docx.Tab()], ...style }));
    else if (whole === "<br>") out.push(new docx.TextRun({ break: 1 }));
    else if (image)
      out.push(
        new docx.ImageRun({
          type: "png",
          data: picture(image),
          transformation: { width: 40, height: 40 },
          altText: { name: `${image}.png`, title: "", description: "" },
        }),
      );
    else if (note) {
      const id = Object.keys(footnotes).length + 1;
      footnotes[id] = { children: [new docx.Paragraph(note)] };
      out.push(new docx.FootnoteReferenceRun(id));
    } else if (tag === "m") out.push(mathOf(inner));
    else if (tag === "link") {
      const [address, words] = inner.split("|");
      out.push(
        new docx.ExternalHyperlink({
          link: address,
          children: [new docx.TextRun({ text: words, style: "Hyperlink" })],
        }),
      );
    } else if (tag === "ins" || tag === "del") within({}, tag);
    else if (tag.startsWith("c-")) within({ color: tag.slice(2) });
    else if (tag.startsWith("hl-")) within({ highlight: tag.slice(3) });
    else if (tag.startsWith("shd-"))
      within({ shading: { type: "clear", fill: tag.slice(4), color: "auto" } });
    else
      within(
        {
          b: { bold: true },
          i: { italics: true },
          u: { underline: {} },
          s: { strike: true },
          sup: { superScript: true },
          sub: { subScript: true },
          small: { size: 16 },
        }[tag],
      );
  }
  plain(text.slice(done));
  return out;
}

function numberingFor(text) {
  const config = [];
  for (const [, kind, name] of text.matchAll(/^\{(n|nn|A|a|C):(\w+)\}/gm)) {
    if (config.some(({ reference }) => reference === kind + name)) continue;
    const level = {
      n: ["decimal", "%1."],
      nn: ["decimal", "%1)"],
      A: ["upperLetter", "%1."],
      a: ["lowerLetter", "%1)"],
      C: ["decimal", "Câu %1:"],
    }[kind];
    config.push({
      reference: kind + name,
      levels: [
        {
          level: 0,
          format: level[0],
          text: level[1],
          alignment: "left",
          style: { paragraph: { indent: { left: 720, hanging: 360 } } },
        },
      ],
    });
  }
  return config;
}

function paragraph(line) {
  const [mark = "", name, own] = /^\{(\w+)(?::(\w+))?\}/.exec(line) ?? [];
  const text = line.slice(mark.length);
  const children = runs(text);
  if (/^h[1-4]$/.test(name ?? ""))
    return new docx.Paragraph({ heading: `Heading${name[1]}`, children });
  if (name === "title") return new docx.Paragraph({ style: "Title", children });
  if (name === "center" || name === "right")
    return new docx.Paragraph({ alignment: name, children });
  if (name === "bul") return new docx.Paragraph({ bullet: { level: Number(own ?? 0) }, children });
  if (name === "ind") return new docx.Paragraph({ indent: { left: 720 }, children });
  if (name === "box")
    return new docx.Textbox({
      alignment: "center",
      children: text.split("¶").map((one) => new docx.Paragraph({ children: runs(one) })),
      style: { width: "300pt", height: "60pt" },
    });
  if (own) return new docx.Paragraph({ numbering: { reference: name + own, level: 0 }, children });
  return new docx.Paragraph({ children: runs(line) });
}

function table(lines) {
  const rows = lines.map((line) => line.split("||"));
  return new docx.Table({
    width: { size: 100, type: "pct" },
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          children: cells.map((cell) => {
            const [merge = "", across] = /^\{x(\d)\}/.exec(cell) ?? [];
            return new docx.TableCell({
              ...(across ? { columnSpan: Number(across) } : {}),
              children: cell.slice(merge.length).split("¶").map(paragraph),
            });
          }),
        }),
    ),
  });
}

async function typed(text) {
  footnotes = {};
  const children = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] !== "{table}") {
      children.push(paragraph(lines[at]));
      continue;
    }
    const end = lines.indexOf("{/table}", at);
    children.push(table(lines.slice(at + 1, end)));
    at = end;
  }
  const document = new docx.Document({
    numbering: { config: numberingFor(text.replaceAll("||", "\n").replaceAll("¶", "\n")) },
    footnotes,
    sections: [{ children }],
  });
  return docx.Packer.toBuffer(document);
}

/** By LibreOffice, from and to files of a folder of its own. */
function office(bytes, from, to, filter) {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  writeFileSync(join(folder, `a.${from}`), bytes);
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${tmpdir()}/corpus-office`,
      "--headless",
      ...(from === "html" ? ["--infilter=HTML (StarWriter)"] : []),
      "--convert-to",
      filter ? `${to}:${filter}` : to,
      "--outdir",
      join(folder, "out"),
      join(folder, `a.${from}`),
    ],
    { stdio: "ignore" },
  );
  const made = readFileSync(join(folder, "out", `a.${to}`));
  rmSync(folder, { recursive: true });
  return made;
}

const wanted = process.argv.slice(2);
for (const file of readdirSync(join(HERE, "typed")).sort()) {
  const set = file.replace(/-\d+\.txt$/, "");
  mkdirSync(join(HERE, set), { recursive: true });
  for (const part of readFileSync(join(HERE, "typed", file), "utf8")
    .split(/^=== /m)
    .slice(1)) {
    const [, name, flags, source, expected] =
      /^(\S+) ?([^\n]*)\n([\s\S]*?)\n--- md\n([\s\S]*)$/.exec(part);
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    let bytes;
    if (flags.includes("office") && !flags.includes("resave"))
      bytes = office(source.replaceAll("\n", " "), "html", "docx", "MS Word 2007 XML");
    else bytes = await typed(source);
    if (flags.includes("resave")) bytes = office(bytes, "docx", "odt");
    if (flags.includes("resave")) bytes = office(bytes, "odt", "docx", "MS Word 2007 XML");
    if (flags.includes("doc97")) bytes = office(bytes, "docx", "doc");
    writeFileSync(join(HERE, set, `${name}.${flags.includes("doc97") ? "doc" : "docx"}`), bytes);
    writeFileSync(join(HERE, set, `${name}.md`), `${expected.trimEnd()}\n`);
  }
}
