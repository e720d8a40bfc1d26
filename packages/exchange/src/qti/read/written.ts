import { makeShortAnswer } from "../../questions/marking.ts";
import { attribute } from "../../xml/elements.ts";
import type { Asked, Draft } from "./asked.ts";
import { contentOf } from "./content.ts";
import { descendants } from "./tree.ts";

/** A text that a person grades, if the item says by what: a rubric for whoever scores it. */
export function written({ item, content, lang }: Asked): Draft {
  const marking = [...descendants(item)]
    .filter((one) => one.name === "rubricBlock" && /scorer/.test(attribute(one, "view")))
    .map(({ children }) => contentOf(children, content))
    .join("\n");
  if (!makeShortAnswer({ stem: "" }, marking, lang)) return { kind: "lacking", lack: "sample" };
  return {
    kind: "question",
    // Whatever is written: what is shown then is shown to all.
    right: ["_"],
    make: ({ said }) => {
      const question = makeShortAnswer(said, marking, lang);
      if (!question) throw new Error("a rubric was there");
      return question;
    },
  };
}
