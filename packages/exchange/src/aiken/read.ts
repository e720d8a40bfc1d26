import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Found, FoundQuestion, Source } from "../bank.ts";
import { blocks } from "../gift/read.ts";
import { htmlOfText } from "../html/clean-html.ts";
import { placesIn } from "../place.ts";
import { makeChoice } from "../questions/make.ts";
import { textOfBytes } from "../text-of-bytes.ts";

const CHOICE = /^([A-Za-z])[.)]\s+(.*)$/;
const ANSWER = /^(?:ANSWER|Đáp án|Dap an)\s*[:：]\s*([A-Za-z](?:\s*[,;&]\s*[A-Za-z])*)\s*$/i;
const FEEDBACK = /^(?:FEEDBACK|EXPLANATION|Giải thích)\s*[:：]\s*(.*)$/i;

/** Reads Aiken: a question in a line, its choices behind letters, and `ANSWER: B`. */
export async function readAiken({ path, bytes }: Source): Promise<Found> {
  const text = textOfBytes(bytes);
  const placeAt = placesIn(path, text);
  const diagnostics: Diagnostic[] = [];
  const questions: FoundQuestion[] = [];
  let stem: string[] = [];
  let choices: { letter: string; text: string }[] = [];
  let start = 0;
  let offset = 0;
  const leave = (fault: "answers" | "right", end: number) => {
    const name = stem.join(" ").slice(0, 60);
    if (name !== "" || choices.length > 0)
      diagnostics.push(diagnostic("HV4502", { name, lack: fault }, placeAt(start, end)));
    stem = [];
    choices = [];
  };
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    const end = offset + raw.length;
    const choice = CHOICE.exec(line);
    const answer = ANSWER.exec(line);
    const feedback = FEEDBACK.exec(line);
    if (answer) {
      const letters = (answer[1] ?? "").toUpperCase().split(/[^A-Z]+/);
      const known = choices.some(({ letter }) => letters.includes(letter));
      if (stem.length === 0 || choices.length < 2 || !known)
        leave(known ? "answers" : "right", end);
      else {
        const question = makeChoice(
          { stem: htmlOfText(stem.join("\n")) },
          choices.map(({ letter, text: own }) => ({
            html: htmlOfText(own),
            correct: letters.includes(letter),
          })),
        );
        questions.push({ question, category: [], place: placeAt(start, end) });
        stem = [];
        choices = [];
      }
    } else if (feedback && stem.length + choices.length === 0 && questions.length > 0) {
      const last = questions.pop() as FoundQuestion;
      const explanation = blocks(htmlOfText(feedback[1] ?? ""));
      questions.push({ ...last, question: { ...last.question, explanation } });
    } else if (choice && stem.length > 0 && isNext(choice[1] ?? "", choices.length)) {
      choices.push({ letter: (choice[1] ?? "").toUpperCase(), text: choice[2] ?? "" });
    } else if (line !== "") {
      if (choices.length > 0) leave("right", end);
      if (stem.length === 0) start = offset;
      stem.push(line);
    }
    offset = end + 1;
  }
  leave("right", text.length);
  return { questions, files: new Map(), diagnostics };
}

function isNext(letter: string, count: number): boolean {
  return letter.toUpperCase() === String.fromCharCode(65 + count);
}
