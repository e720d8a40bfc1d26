import type { Course } from "@hocvu/model";
import { certificates } from "@hocvu/targets/templates";
import { visit } from "unist-util-visit";
import type { Element, ElementContent } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import type { LayoutKit } from "../target.ts";
import { primaryOf, printColour } from "./theme.ts";

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

export interface CertificateDrawing {
  readonly svg: string;
  /** What its style elements hold. */
  readonly styles: readonly string[];
  /** Whether elements of it have styles of their own. */
  readonly styled: boolean;
}

/**
 * The course's certificate, the author's or ours, with everything on it but what only the player knows: who learns, when
 * it was passed and how well.
 */
export function certificateOf(course: Course, kit: LayoutKit): CertificateDrawing {
  const { certificate, lang, theme, title } = course;
  const known: Readonly<Record<string, string>> = {
    ...WORDS[lang.startsWith("vi") ? "vi" : "en"],
    course: title,
    issuer: certificate?.issuer ?? "",
    signatory: certificate?.signatory ?? "",
  };
  const primary = primaryOf(theme);
  const colour = primary === undefined ? OUR_COLOUR : printColour(primary);
  const drawing = fromXml(
    certificate?.template === undefined
      ? (certificates[certificate?.design ?? "default"] ?? "").replaceAll(OUR_COLOUR, colour)
      : read(kit.asset(certificate.template).content),
  );
  const styles: string[] = [];
  let styled = false;
  visit(drawing, "element", (node: Element) => {
    const { name, attributes, children } = node;
    const { "data-field": field, style } = attributes;
    styled ||= style !== undefined;
    if (name === "style") styles.push(children.map(textIn).join(""));
    const isText = children.every(({ type }) => type === "text");
    if (field && isText && Object.hasOwn(known, field)) {
      node.children = [{ type: "text", value: known[field] ?? "" }];
    }
  });
  const svg = toXml(drawing, { closeEmptyElements: true, tightClose: true });
  return { svg, styles, styled };
}

function textIn(node: ElementContent): string {
  return "value" in node ? node.value : "";
}

/** Drawings lie in memory, as they were looked through and written anew. */
function read(content: ReturnType<LayoutKit["asset"]>["content"]): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content as Uint8Array);
}
