import { fileURLToPath } from "node:url";
import { plainText, type Question, unseal } from "@hocvu/model";
import { beforeAll, describe, expect, test } from "vitest";
import { readCourse, type ServableCourse } from "./read-course.ts";

const root = fileURLToPath(new URL("../../../../courses/nguoi-dan", import.meta.url));

let course: ServableCourse;
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
  const { value } = await readCourse(root, new Uint8Array(32));
  if (!value) throw new Error("the course has an error");
  course = value;
  texts = new Map(
    value.files
      .filter(({ path }) => /\.(js|html|css|svg|txt|vtt)$/.test(path))
      .map(({ path, content }) => [path, new TextDecoder().decode(content)]),
  );
}, 60_000);

/** Everything that is an object in a served data file, however deep. */
function* objectsIn(value: unknown): Iterable<Readonly<Record<string, unknown>>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

function* served(): Iterable<Readonly<Record<string, unknown>>> {
  for (const text of texts.values()) {
    const [, told] =
      /^dispatchEvent\(new CustomEvent\("hocvu",\{detail:(.*)\}\)\)$/ms.exec(text) ?? [];
    const [, page] =
      /<script type="application\/json" id="course">(.*?)<\/script>/s.exec(text) ?? [];
    for (const json of [told, page]) if (json) yield* objectsIn(JSON.parse(json));
  }
}

const examined = () => new Map(course.model.bank.map((question) => [question.id, question]));

/** What a learner must not read before there is an answer. */
const tellingOf = (question: Question): readonly string[] => [
  ...(question.explanation ? [question.explanation] : []),
  ...("choices" in question ? question.choices.flatMap(({ feedback }) => feedback ?? []) : []),
];

describe("no file that is served of the citizens' course", () => {
  test("is missing: the course has a bank, practice that shares it, and pages", () => {
    expect(course.model.bank.length).toBeGreaterThanOrEqual(60);
    const shown = [...served()].filter(({ id }) => examined().has(id as string));
    expect(shown.length).toBeGreaterThanOrEqual(60);
  });

  test("has more of a question that the exam may draw than may be seen", () => {
    const open =
      /^(type|id|key|outcomes|stem|shuffle|choices|lefts|rights|items|groups|text|unit|scale|hint|sealed)$/;
    for (const { sealed, ...question } of served()) {
      if (!examined().has(question.id as string) || !("stem" in question)) continue;
      expect(sealed, String(question.id)).toBe("");
      expect(Object.keys(question).filter((name) => !open.test(name))).toEqual([]);
      for (const choice of (question.choices ?? []) as readonly object[]) {
        expect(Object.keys(choice).sort()).toEqual(["html", "id", "pinned"]);
      }
    }
  });

  test("holds an explanation or what is said to a choice", () => {
    const all = [...texts.values()].join("\n");
    const lessons = plainText(
      course.model.course.modules.flatMap(({ pages }) => pages.map(({ html }) => html)).join("\n"),
    );
    for (const question of course.model.bank) {
      for (const text of tellingOf(question)) {
        // A lesson may say the same, to everybody.
        if (lessons.includes(plainText(text))) continue;
        expect(all.includes(JSON.stringify(text).slice(1, -1)), question.id).toBe(false);
      }
    }
  });

  test("lets itself be unsealed to such an answer, by whatever key stands in the player", () => {
    const script = [...texts].find(([path]) => /^player-.*js$/.test(path))?.[1] ?? "";
    const words = new Set(script.match(/(?<=["'`])[\w-]{12}(?=["'`])/g));
    expect(words.size).toBeGreaterThan(0);
    const ids = [...examined().keys()];
    const sealed = [...served()].flatMap((one) =>
      [one.sealed, one.hint].filter(
        (text): text is string => !!text && !String(text).includes("<"),
      ),
    );
    for (const key of words) {
      for (const text of new Set(sealed)) {
        for (const id of ids) {
          let told = "";
          try {
            told = JSON.stringify(unseal(text, key + id));
          } catch {
            // Not even text.
          }
          expect(/^\{"|^"<p>/.test(told), `${id}: ${told.slice(0, 40)}`).toBe(false);
        }
      }
    }
  }, 60_000);

  test("tells in which order its author wrote what is chosen from: another service has another one", async () => {
    const { value } = await readCourse(root, new Uint8Array(32).fill(1));
    const orders = ({ model }: ServableCourse) =>
      model.bank.flatMap((question) =>
        "choices" in question && question.shuffle ? [question.choices] : [],
      );
    const [here, there] = [orders(course), value ? orders(value) : []];
    expect(here.length).toBeGreaterThan(40);
    const differ = here.filter((choices, at) => {
      expect(choices.map(({ id }) => id).join("")).toBe("abcdefgh".slice(0, choices.length));
      return choices.some(({ html }, place) => html !== there[at]?.[place]?.html);
    });
    expect(differ.length).toBeGreaterThan(here.length / 2);
    // And it is what stands in the files.
    const shown = [...served()].filter(({ id, stem }) => stem && examined().has(String(id)));
    for (const { id, choices } of shown) {
      const kept = examined().get(String(id));
      if (!kept || !("choices" in kept)) continue;
      expect((choices as { html: string }[]).map(({ html }) => html)).toEqual(
        kept.choices.map(({ html }) => html),
      );
    }
  }, 60_000);

  test("names the questions that are kept: their addresses lead nowhere", () => {
    expect(course.files.some(({ path }) => /question|bank|model|\.json$/.test(path))).toBe(false);
  });
});
