import type { Course } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";

// The catalogues we know of cut longer descriptions (exelearning/iteexe#96).
export const MAX_DESCRIPTION = 1000;

/**
 * The course's Learning Object Metadata in IMS Metadata 1.2.1's binding and order of elements: what a platform's
 * catalogue shows.
 */
export function metadata(course: Course): Element {
  const { lang, title, description, keywords, version, publisher, audience, minutes } = course;
  const text = (name: string, value: string): Element => langstring(name, value, lang);
  return x("imsmd:lom", [
    x("imsmd:general", [
      text("title", title),
      x("imsmd:language", lang),
      ...(description
        ? [text("description", [...description].slice(0, MAX_DESCRIPTION).join(""))]
        : []),
      ...keywords.map((keyword) => text("keyword", keyword)),
    ]),
    x("imsmd:lifecycle", [
      text("version", version),
      ...(publisher
        ? [
            x("imsmd:contribute", [
              vocabulary("role", "Publisher"),
              x("imsmd:centity", [x("imsmd:vcard", vcard(publisher))]),
            ]),
          ]
        : []),
    ]),
    x("imsmd:metametadata", [x("imsmd:metadatascheme", "ADL SCORM 1.2")]),
    x("imsmd:educational", [
      vocabulary("intendedenduserrole", "Learner"),
      ...(minutes === undefined
        ? []
        : [x("imsmd:typicallearningtime", [x("imsmd:datetime", isoDuration(minutes))])]),
      ...(audience ? [text("description", audience)] : []),
    ]),
  ]);
}

function langstring(name: string, value: string, lang: string): Element {
  return x(`imsmd:${name}`, [x("imsmd:langstring", { "xml:lang": lang }, value)]);
}

/** A value from LOM's own word list; `x-none` says that it is of no language. */
function vocabulary(name: string, value: string): Element {
  return x(`imsmd:${name}`, [
    langstring("source", "LOMv1.0", "x-none"),
    langstring("value", value, "x-none"),
  ]);
}

/** Minutes as an ISO 8601 duration: 225 gives `PT3H45M`. */
export function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 || hours === 0 ? `${rest}M` : ""}`;
}

/** An organisation's name as a vCard 3.0 (RFC 2426), which LOM asks for. */
function vcard(name: string): string {
  const escaped = name.replace(/[\\,;]/g, "\\$&").replace(/\s+/g, " ");
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${escaped}\nN:${escaped}\nORG:${escaped}\nEND:VCARD`;
}
