import { documents, pictures, recordings } from "../../compiler/test/files-of-each-kind.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

const kinds: Files = {
  ...{ svg: pictures.svg, png: pictures.png, jpg: pictures.jpeg, mp4: recordings.mp4 },
  ...{ wav: recordings.wav, mp3: recordings.mp3, pdf: documents.pdf, csv: "a,b\n", txt: "Lời.\n" },
  vtt: "WEBVTT\n\n00:01.000 --> 00:04.000\nChào bà con.\n",
};

/** A file of the right kind for each path that `text` names. */
function filesNamed(text: string): Files {
  const paths = text.match(/media\/[\w-]+\.\w+/g) ?? [];
  return Object.fromEntries(
    paths.map((path) => [path, kinds[path.split(".").at(-1) ?? ""] ?? "x"]),
  );
}

/** Modules that `text` links to, each with the page that is meant. */
function modulesNamed(text: string): Files {
  const links = [...text.matchAll(/\]\((\d\d-[\w-]+\.md)(?:#([\w-]+))?\)/g)];
  return Object.fromEntries(
    links.map(([, path = "", id = "trang"]) => [
      path,
      `---\ntitle: ${path}\n---\n\n## Trang {#${id}}\n\nChữ.\n`,
    ]),
  );
}

const lesson = (text: string, outcomes: readonly string[] = []) => {
  const listed = outcomes.map((id) => `  ${id}: Làm được\n`).join("");
  const front = `title: Bài\n${listed ? `outcomes:\n${listed}` : ""}`;
  return `---\n${front}---\n\nMở đầu.\n\n${text}`;
};

/** Two modules with a bank each, from which any exam of the documents can be drawn. */
const modules: Files = Object.fromEntries(
  ["mat-khau", "tin-gia"].flatMap((id, index) => {
    const bank = Array.from(
      { length: 14 },
      (_, n) =>
        `## Hỏi ${id} ${n}? {#${id}-${n} outcome=${id}}\n\n- [x] Một ${n}\n- [ ] Hai ${n}\n\n> Vì thế.\n\n`,
    );
    const page = `## Trang ${id} {#trang-${id}}\n\nChữ.\n`;
    const name = `5${index}-${id}`;
    return [
      [`${name}.md`, lesson(page, [id])],
      [`${name}.quiz.md`, bank.join("")],
    ];
  }),
);

const EXAM = "exam:\n  questions: 4\n";
const VARIABLES =
  "variables:\n  duong-day-nong: 1900 0000\n  dia-chi: Nhà văn hóa\n  ma-qr: media/ma-qr.png\n";

function course(keys: string): string {
  const all = /^exam:/m.test(keys) ? keys : `${EXAM}${keys}`;
  return `---\nid: mau\ntitle: Mẫu\n${all}---\n\nChào.\n`;
}

/** A course that is whole around a piece of Markdown. */
export function aroundMarkdown(text: string): Files {
  const variables = text.includes("{{") ? VARIABLES : "";
  const rest = { ...filesNamed(text + variables), ...modulesNamed(text), ...modules };
  if (/^---\n/.test(text) && /^(passing|exam):/m.test(text)) return { ...rest, "course.md": text };
  const base = { ...rest, "course.md": course(variables) };
  if (/^---\n/.test(text)) return { ...base, "09-bai.md": text };
  // Questions stand in a bank.
  if (/^## .*(outcome=|type=likert)/m.test(text)) {
    const outcomes = [...new Set(text.match(/(?<=outcome=)[\w-]+/g) ?? [])];
    return { ...base, "09-bai.md": lesson("", outcomes), "09-bai.quiz.md": text };
  }
  return { ...base, "09-bai.md": lesson(text) };
}

/** A course whose front matter, or that of its module, has these keys, or which has them for its settings. */
export function aroundYaml(text: string): Files {
  const rest = { ...modules, ...filesNamed(text) };
  if (/^title:/.test(text)) {
    return { ...rest, "course.md": course(""), "09-bai.md": `---\n${text}---\n\nChữ.\n` };
  }
  if (/^quiz:/.test(text)) {
    const path = "50-mat-khau.md";
    const front = String(modules[path]).replace("title: Bài\n", `title: Bài\n${text}`);
    return { ...rest, "course.md": course(""), [path]: front };
  }
  if (/^[a-z]+(?:-[a-z]+)+:/.test(text)) {
    return { ...rest, "course.md": course("settings: settings.yml\n"), "settings.yml": text };
  }
  return { ...rest, "course.md": course(text) };
}
