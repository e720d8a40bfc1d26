import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";

/** What statements about `course` name it by: its author's IRI, or a name of its own below no address. */
export function iriOf({ iri, id }: Pick<Course, "iri" | "id">): string {
  return iri ?? `urn:x-hocvu:${id}`;
}

/** The IRI of something below the course, in the form that the player uses as well (`xapi/activities.ts`). */
export function iriBelow(course: Pick<Course, "iri" | "id">, kind: string, id: string): string {
  const base = iriOf(course);
  const separator = base.startsWith("urn:") ? ":" : "/";
  return [base.replace(/\/+$/, ""), kind, id].join(separator);
}

/** Reports go by the course's IRI for years; one that nobody owns may turn out to be somebody else's as well. */
export function* checkIri(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  const { iri } = course;
  if (iri === undefined) {
    yield diagnostic("HV3003", { iri: iriOf(course) }, placeAt("/id"));
  } else if (isForExamples(iri)) {
    // A note: courses that are examples themselves are to be built with `--strict`, and only their author knows which are.
    yield diagnostic("HV3006", { iri }, placeAt("/iri"));
  }
}

/** Whether the address belongs to nobody, being kept free for documentation (RFC 2606, RFC 6761). */
function isForExamples(iri: string): boolean {
  return /^https?:\/\/([^/:?#]+\.)?example(\.(com|net|org))?([/:?#]|$)/i.test(iri);
}
