import { certificateOf } from "../shared/certificate.ts";
import type { Target } from "../target.ts";

/**
 * The course's certificate alone, with empty fields for what is the learner's: for whoever prints certificates apart from any
 * package. It is none of `targets`: nobody plays it.
 */
export const certificateSheet: Target = {
  id: "certificate",
  title: "Certificate",
  container: "file",
  layOut: (course, kit) => [{ path: "certificate.svg", content: certificateOf(course, kit).svg }],
};
