import { isHeldByWindows } from "@hocvu/compiler";
import { slug } from "@hocvu/model";

/** How a camera, a recorder, a clipboard or a program begins a name that says nothing of what is in it; the longer of two first. */
const GIVEN =
  /^(?:new-recording|recording|voice|audio|ban-ghi-moi|ban-ghi|ghi-am|img|dsc[nf]?|dcim|pxl|mvimg|photo|images?|picture|hinh-anh|hinh|anh-chup-man-hinh|anh-man-hinh|anh|untitled|download|unnamed|screenshot|screen-shot|clip-image|pasted|capture|z|received|fb-img|snapshot|scan)/;
/** A word of how it goes on: a time, a number, a digest. */
const COUNTED = /^(?:\d*(?:copy|at|am|pm|luc)?\d*|[0-9a-f]{8,})$/;

function saysNothing(name: string): boolean {
  return name
    .replace(GIVEN, "")
    .split("-")
    .every((word) => COUNTED.test(word));
}

/** A good name, without an ending, for a picture or a recording: its own, or else after what it is put on. */
export function namePicture(own: string, page: string, otherwise: string): string {
  const name = slug(own.normalize("NFC").replace(/\.[A-Za-z0-9]{2,5}$/, ""));
  const chosen = saysNothing(name) ? slug(page) || otherwise : name;
  return chosen.slice(0, 48).replace(/-+$/, "");
}

/** The same, with a number where that name is taken, be it by Windows for itself. Disks may take names that differ in capitals for one. */
export function freeName(name: string, ending: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.normalize("NFC").toLowerCase()));
  for (let n = 1; ; n++) {
    const found = `${name}${n === 1 ? "" : `-${n}`}${ending}`;
    if (!known.has(found) && isHeldByWindows(found)) return found;
  }
}
