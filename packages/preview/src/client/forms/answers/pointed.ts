import { SPOT_SIZE } from "@hocvu/model";
import { lastPicture } from "../../../forms/spots/last-picture.ts";
import { readSpot, spotOf, writeSpot } from "../../../forms/spots/spot-text.ts";
import { put, words } from "../../page.ts";
import { spotPad } from "../spots/spot-pad.ts";
import type { AnswerForm, Changed, Of } from "./answer-form.ts";
import { choicesForm } from "./choices.ts";

/** Where the picture stands that the places are in. */
export interface PictureText {
  readonly file: string;
  readonly body: HTMLTextAreaElement;
}

/** Places in a picture: drawn on it, and the list of their names. */
export function pointedForm(
  answer: Of<"choices">,
  { file, body }: PictureText,
  changed: Changed,
): AnswerForm {
  const form = choicesForm(answer, "hotspot", () => {
    pad.draw();
    changed();
  });
  const texts = () => [
    ...form.element.querySelectorAll<HTMLTextAreaElement>('.entry [data-part="text"]'),
  ];
  const type = (text: HTMLTextAreaElement | undefined, value: string) => {
    if (!text) return;
    text.value = value;
    text.dispatchEvent(new Event("input", { bubbles: true }));
    changed();
  };
  const pad = spotPad({
    file,
    size: SPOT_SIZE,
    picture: () => lastPicture(body.value),
    places: () => texts().map(({ value }) => readSpot(value)),
    write: (index, area) => {
      const text = texts()[index];
      type(text, writeSpot(text?.value ?? "", area));
    },
    add: (area) => {
      const name = put(words.forms.spots.fresh, { n: texts().length + 1 });
      form.add({ text: `${name} ${spotOf(area)}`, right: false, pin: false, feedback: "" });
      changed();
    },
    remove: (index) =>
      texts()
        [index]?.closest(".entry")
        ?.querySelector<HTMLButtonElement>(".movers .mini:last-child")
        ?.click(),
  });
  form.element.querySelector(":scope > .sheet")?.before(pad.element);
  form.element.addEventListener("input", () => pad.draw());
  body.addEventListener("input", () => pad.draw());
  return form;
}
