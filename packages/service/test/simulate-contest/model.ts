import { random } from "@hocvu/model";

/** What the simulation goes by. Shares are of all contestants. */
export interface Model {
  readonly contestants: number;
  readonly seed: number;
  /** Have the keys of all questions, of which 15 in 100 are wrong. */
  readonly cheaters: number;
  /** Break off, and hand nothing in. */
  readonly crashes: number;
  /** Begin so late that the close cuts them off, and go on answering. */
  readonly late: number;
  /** Send a form, an answer or the submission twice. */
  readonly doubled: number;
  /** Have each answer sent by itself; all others' phones are often without a network, and send some at once. */
  readonly steady: number;
  /** Questions of the bank, and of a paper. */
  readonly bank: number;
  readonly paper: number;
}

/** A question as the simulation knows it; choices are told by their words, and the first is what its author holds right. */
export interface SimulatedQuestion {
  readonly id: string;
  readonly module: number;
  readonly difficulty: number;
  /** What somebody with a leaked list takes for right: the number of the choice. */
  readonly leaked: number;
}

export interface SimulatedContestant {
  readonly number: number;
  readonly name: string;
  readonly phone: string;
  readonly unit: string;
  readonly cheats: boolean;
  readonly crashes: boolean;
  readonly late: boolean;
  readonly doubles: boolean;
  /** So many answers their phone sends at once. */
  readonly gathers: number;
  readonly ability: number;
  /** The logarithm of the seconds that an answer takes. */
  readonly pace: number;
  readonly guess: number;
  /** When they begin, as a share of the time that the contest is open. */
  readonly begins: number;
  readonly seed: number;
}

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "K’", "Đặng", "Vũ", "Bùi", "Đỗ"];
const MIDDLE = ["Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc", "Hữu", "Thanh"];
const GIVEN = ["Hoa", "Bình", "Út", "Sơn", "Lan", "Đức", "Hương", "Khánh", "Ny", "Tuấn", "Yến"];
const UNITS = 120;

export function normalOf(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

export function questionsOf({ bank, seed }: Model): readonly SimulatedQuestion[] {
  const next = random(seed);
  return Array.from({ length: bank }, (_, at) => ({
    id: `cau-${at + 1}`,
    module: at % 5,
    difficulty: normalOf(next),
    leaked: next() < 0.15 ? 3 : 0,
  }));
}

/**
 * Abilities and difficulties are standard normal, an answer is right with chance 1 / (1 + exp(difficulty - ability)); times are
 * log-normal: 25 seconds, a factor of e^0.3 between people and of e^0.5 between answers; with a list of keys, 5 seconds.
 */
export function* contestantsOf(model: Model): Iterable<SimulatedContestant> {
  const next = random(model.seed + 1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  for (let number = 0; number < model.contestants; number++) {
    const cheats = next() < model.cheaters;
    const fate = next();
    const late = fate >= model.crashes && fate < model.crashes + model.late;
    yield {
      number,
      name: `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`,
      phone: `09${String(number).padStart(8, "0")}`,
      unit: `Xã ${1 + Math.floor(next() ** 2 * UNITS)}`,
      cheats,
      crashes: fate < model.crashes,
      late,
      doubles: next() < model.doubled,
      // At the close each answer is sent, or refused, by itself.
      gathers: next() < model.steady || late ? 1 : 6,
      ability: normalOf(next),
      pace: Math.log(cheats ? 5 : 25) + 0.3 * normalOf(next),
      guess: Math.floor(next() * 200),
      begins: next(),
      seed: Math.floor(next() * 2 ** 31),
    };
  }
}

/** The course that they sit: five modules, and a contest of `days` from `opens` on. */
export function courseFiles(
  model: Model,
  opens: Date,
  days: number,
  /** The question whose author holds the second choice right, by mistake. */
  mistaken: string | undefined,
): Readonly<Record<string, string>> {
  const at = (time: number) =>
    new Date(time + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
  const each = model.paper / 5;
  const files: Record<string, string> = {
    "course.md": `---
id: mo-phong
title: Cuộc thi mô phỏng
exam:
  questions: ${model.paper}
  time: 30m
  blueprint: { bai-0: ${each}, bai-1: ${each}, bai-2: ${each}, bai-3: ${each}, bai-4: ${each} }
contest:
  opens: ${at(opens.getTime())}
  closes: ${at(opens.getTime() + days * 86_400_000)}
  entry: both
  ties: [time, guess, earlier]
  guess: Có bao nhiêu người trả lời đúng hết?
  facts:
    required: [don-vi, dien-thoai]
    properties:
      don-vi: { title: Đơn vị }
      dien-thoai: { title: Số điện thoại, format: phone }
  person: [dien-thoai]
  units: { fact: don-vi, least: 5 }
  prizes:
    - { title: Giải Nhất, count: 1 }
    - { title: Giải Nhì, count: 3 }
    - { title: Giải Ba, count: 5 }
  notice: { controller: Ban tổ chức mô phỏng, purpose: Xếp hạng, retention: Một năm }
---

Chào bạn.
`,
  };
  for (let module = 0; module < 5; module++) {
    files[`0${module + 1}-bai-${module}.md`] = `---
title: Bài ${module}
outcomes:
  biet-${module}: Biết bài ${module}
---

Mở đầu bài ${module}.
`;
    files[`0${module + 1}-bai-${module}.quiz.md`] = questionsOf(model)
      .filter((question) => question.module === module)
      .map(({ id }) => {
        const right = id === mistaken ? 1 : 0;
        const choices = [0, 1, 2, 3].map(
          (choice) => `- [${choice === right ? "x" : " "}] Trả lời ${"ABCD"[choice]} của ${id}\n`,
        );
        return `## Câu ${id} hỏi điều gì? {#${id} outcome=biet-${module}}\n\n${choices.join("")}\n> Vì bài ${module} nói vậy.\n`;
      })
      .join("\n");
  }
  return files;
}
