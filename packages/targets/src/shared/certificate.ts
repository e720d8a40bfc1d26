import type { Course } from "@hocvu/model";
import { certificate as ours } from "@hocvu/targets/templates";
import type { LayoutKit } from "../target.ts";
import { printColour } from "./theme.ts";

const WORDS = {
  vi: {
    title: "GIẤY CHỨNG NHẬN",
    certifies: "Chứng nhận",
    completed: "đã hoàn thành khóa học",
    proof: "Bản in để làm kỷ niệm. Kết quả chính thức là kết quả ghi trên nền tảng học.",
  },
  en: {
    title: "CERTIFICATE",
    certifies: "This is to certify that",
    completed: "has completed the course",
    proof: "A keepsake. What counts as proof is the record on the learning platform.",
  },
} as const;

/** The colour in our certificate that a course's own takes the place of. */
const OUR_COLOUR = "#0b6b3a";

/**
 * The course's certificate, the author's or ours, with everything on it but what only the player knows: who learns, when
 * it was passed and how well.
 */
export function certificateOf(course: Course, kit: LayoutKit): string {
  const { certificate, lang, theme, title } = course;
  const known: Readonly<Record<string, string>> = {
    ...WORDS[lang.startsWith("vi") ? "vi" : "en"],
    course: title,
    issuer: certificate?.issuer ?? "",
    signatory: certificate?.signatory ?? "",
  };
  const svg =
    certificate?.template === undefined
      ? ours.replaceAll(OUR_COLOUR, theme?.primary ? printColour(theme.primary) : OUR_COLOUR)
      : read(kit.asset(certificate.template).content);
  return svg.replace(FIELD, (field, name: string, attributes: string, id: string) =>
    id in known ? `<${name}${attributes}>${escapeXml(known[id] ?? "")}</${name}>` : field,
  );
}

/** An element with `data-field`, empty or with text alone. */
const FIELD = /<([\w:]+)((?=[^>]*\sdata-field="(\w+)")[^>]*?)\s*(?:\/>|>[^<]*<\/\1>)/g;

/** Drawings lie in memory, as they were looked through. */
function read(content: ReturnType<LayoutKit["asset"]>["content"]): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content as Uint8Array);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
