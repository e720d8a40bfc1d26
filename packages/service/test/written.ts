import type { Question } from "@hocvu/model";
import { courseModels } from "../src/courses/current-course.ts";
import { digestOf } from "../src/learning/paper.ts";
import type { Service } from "../src/service.ts";
import { insertAttempt, insertMember, type Somebody } from "./class.ts";

const common = {
  type: "short-answer",
  outcomes: [],
  points: 1,
  exam: false,
  marked: true,
} as const;

/** The same two as an author writes them, for the bank of `examCourse`: of three points, and of one. */
export const WRITTEN = `## Vì sao lưu lên đám mây? {#vi-sao outcome=luu exam=yes enough=2}

:::answer
Máy hỏng thì tệp vẫn còn.
:::

:::rubric
- Nói được khi nào tệp mất
- Nói được tệp ở đâu {points=2}
:::

> Vì máy nào cũng có ngày hỏng.

## Kể một cách tìm tệp. {#cach-tim outcome=tim exam=yes}

:::answer
Gõ một từ trong tên tệp.
:::

:::rubric
- Kể được một cách
:::

> Cách nào cũng được.
`;

/** Two questions that a teacher marks, with signs in them that no page may take for markup. */
export const QUESTIONS: readonly Question[] = [
  {
    ...common,
    id: "vi-sao",
    stem: "<p>Vì sao nên lưu ảnh <b>gia đình</b> lên đám mây, khi 1 &lt; 2?</p>",
    sample: "<p>Máy hỏng hay mất thì ảnh vẫn còn.</p>",
    enough: 2,
    rubric: [
      { id: "a", html: "Nói được khi nào ảnh trong máy mất", points: 1 },
      { id: "b", html: "Nói được ảnh nằm ở đâu", points: 2 },
    ],
  },
  {
    ...common,
    id: "cach-tim",
    stem: "<p>Kể một cách tìm lại tệp đã lưu.</p>",
    sample: "<p>Gõ một từ trong tên tệp.</p>",
    rubric: [{ id: "a", html: "Kể được một cách làm được", points: 1 }],
  },
];

/** Publishes version `v1` of the course `nguoi-dan`, whose exam has the {@link QUESTIONS} alone. */
export async function insertWrittenCourse({ store, now }: Service): Promise<void> {
  const course = {
    id: "nguoi-dan",
    title: "Người dân",
    lang: "vi",
    passing: { num: 1, den: 2 },
    outcomes: [],
    modules: [],
    exam: { questions: 1, shuffle: false, feedback: "end" },
  };
  await store.db
    .insertInto("course_version")
    .values({
      course_id: "nguoi-dan",
      version: "v1",
      model: JSON.stringify({ course, bank: QUESTIONS }),
      published_at: now(),
    })
    .execute();
  await store.db
    .insertInto("course")
    .values({ id: "nguoi-dan", version: "v1", published_at: now() })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Somebody who has handed in a text to each question that it names. */
export async function insertWritten(
  service: Service,
  link: string,
  name: string,
  texts: Readonly<Record<string, string>>,
): Promise<Somebody & { readonly attempt: string }> {
  const somebody = await insertMember(service, link, name);
  const ids = Object.keys(texts);
  // As it is kept: a database has its own order of keys.
  const model = await courseModels(service.store.db).at("nguoi-dan", "v1");
  const paper = (model?.bank ?? []).map((one) => ({ id: one.id, digest: digestOf(one) }));
  const attempt = await insertAttempt(service, link, somebody.id, 0, {
    asked: QUESTIONS.length,
    passed: null,
    to_mark: ids.length,
    paper: JSON.stringify(paper),
  });
  const { db } = service.store;
  const at = service.now();
  for (const question_id of ids) {
    await db
      .insertInto("answer")
      .values({
        attempt_id: attempt,
        question_id,
        sequence: 1,
        response: JSON.stringify([texts[question_id]]),
        answered_at: at,
        received_at: at,
      })
      .execute();
    await db
      .insertInto("written")
      .values({ attempt_id: attempt, question_id, link_id: link, handed_in_at: at })
      .execute();
  }
  return { ...somebody, attempt };
}
