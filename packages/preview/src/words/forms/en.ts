import type { FormWords } from "./words.ts";

export const en: FormWords = {
  newQuestion: {
    stem: "New question?",
    choice: "Wrong answer {n}",
    rightChoice: "Right answer {n}",
    true: "True",
    false: "False",
    left: "Left",
    right: "Right",
    group: "Group {n}",
    item: "Item {n}",
    blank: "The word to fill in is [[answer]].",
    number: "The result is [[=42]].",
    scale: ["Agree", "Undecided", "Disagree"],
    explanation: "The explanation is shown once the question has been answered.",
  },
};
