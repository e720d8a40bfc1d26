import { type HotspotQuestion, type Html, pictureOf } from "@hocvu/model";
import { letter } from "./answers.ts";

/** Half the width of a letter's disc, in CSS pixels. */
const RADIUS = 12;

/**
 * The stem with a letter at each place of its picture, for who can circle one and not tap. SVG says where they are by itself:
 * style attributes would need a laxer policy.
 */
export function lettersInPicture(question: HotspotQuestion): Html {
  const { stem, choices } = question;
  const picture = pictureOf(question);
  if (picture === undefined) return stem;
  const at = stem.lastIndexOf(picture);
  const letters = choices.map(({ at: { x, y } }, index) => {
    const text = `<text x="${x}%" y="${y}%" dy=".35em" text-anchor="middle">${letter(index)}</text>`;
    return `<circle cx="${x}%" cy="${y}%" r="${RADIUS}"/>${text}`;
  });
  const drawn = `<svg aria-hidden="true" width="100%" height="100%">${letters.join("")}</svg>`;
  const rest = stem.slice(at + picture.length);
  return `${stem.slice(0, at)}<span class="places">${picture}${drawn}</span>${rest}`;
}
