import type { Course } from "@hocvu/model";
import { primaryOf, printColour } from "../shared/theme.ts";

const OUR_COLOUR = "#0b6b3a";
/** What the player's pages stand on by day (`base.css`). */
export const GROUND = "#fbfaf6";

/** The course's own colour, as it is read on a light ground. */
export function courseColour({ theme }: Pick<Course, "theme">): string {
  const primary = primaryOf(theme);
  return primary ? printColour(primary) : OUR_COLOUR;
}

/**
 * An open book on the course's colour. All of it lies in the middle four fifths, which a maskable icon keeps
 * (W3C Web Application Manifest, "Icon masks and safe zone").
 */
export function drawIcon(course: Pick<Course, "theme">): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">
<path fill="${courseColour(course)}" d="M0 0h512v512H0z"/>
<path fill="#fff" d="M244 178c-34-24-76-34-132-34v198c56 0 98 10 132 34zm24 0c34-24 76-34 132-34v198c-56 0-98 10-132 34z"/>
</svg>
`;
}
