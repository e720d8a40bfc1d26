import { MAX_SHORT_ANSWER, type ShortAnswerQuestion } from "@hocvu/model";
import { markingOf } from "../../questions/marking.ts";
import { blocksOf, type ContentOptions } from "./content.ts";
import { declaration, RESPONSE } from "./declaration.ts";
import type { Interaction } from "./interactions.ts";

/** A box to write in, and what whoever scores it goes by. */
export function written(question: ShortAnswerQuestion, options: ContentOptions): Interaction {
  const { el } = options.dialect;
  const marking = blocksOf(markingOf(question), options);
  const box = el("extendedTextInteraction", {
    responseIdentifier: RESPONSE,
    expectedLength: MAX_SHORT_ANSWER,
    expectedLines: 5,
  });
  const rubric = el(
    "rubricBlock",
    { view: "scorer", ...(options.dialect.id === "qti3" ? { use: "scoring" } : {}) },
    options.dialect.id === "qti3" ? el("contentBody", {}, marking) : marking,
  );
  return {
    kind: "extendedTextInteraction",
    declarations: [declaration({ cardinality: "single", baseType: "string" }, options)],
    body: { xml: box.xml + rubric.xml },
  };
}
