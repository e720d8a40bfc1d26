import type { PackageFile } from "@hocvu/archive";
import { type Course, type Html, sharePercent } from "@hocvu/model";
import { x } from "xastscript";
import { escapeHtml } from "../shared/escape-html.ts";
import { withoutTex } from "../shared/rewrite-html.ts";
import { xmlDocument } from "../shared/xml.ts";
import type { LtiTool } from "../target.ts";
import type { Block } from "./block.ts";
import { EXAM_FORMAT } from "./exam.ts";
import { withoutMathematics } from "./mathematics.ts";
import { wordsFor } from "./words.ts";

/** Studio puts the names of the course that is imported into in place of these. */
const ORGANIZATION = "hocvu";
export const RUN = "hocvu";

/** Long past and far away: when a course is open is set in Studio, once it is there. */
const START = "2020-01-01T00:00:00Z";
const END = "2099-12-31T00:00:00Z";

/** Everything of a course that is no block: its settings, how it is graded, and what is told of it. */
export function courseFiles(
  course: Course,
  chapters: readonly Block[],
  picture: string | undefined,
  rewrite: (html: Html) => Html,
  tool?: LtiTool,
): readonly PackageFile[] {
  const text = (path: string, content: string): PackageFile => ({
    path: `course/${path}`,
    content,
  });
  return [
    text(
      "course.xml",
      xmlDocument(x("course", { url_name: RUN, org: ORGANIZATION, course: course.id })),
    ),
    text(
      `course/${RUN}.xml`,
      xmlDocument(
        x(
          "course",
          {
            display_name: withoutMathematics(course.title),
            language: course.lang.toLowerCase().split("-", 1)[0] ?? "",
            start: START,
            end: END,
            course_image: picture,
            // Whoever passes has the certificate at once.
            self_paced: "true",
            cert_html_view_enabled: "true",
            // A service keeps its own clock.
            ...(course.exam?.minutes === undefined || tool ? {} : { enable_timed_exams: "true" }),
          },
          chapters.map(({ type, name }) => x(type, { url_name: name })),
        ),
      ),
    ),
    text(`policies/${RUN}/policy.json`, json({ [`course/${RUN}`]: policy(course, tool) })),
    text(`policies/${RUN}/grading_policy.json`, json(gradingPolicy(course))),
    text("about/overview.html", overview(course, rewrite)),
    text("about/short_description.html", escapeHtml(course.description ?? course.title)),
  ];
}

function policy({ outcomes, certificate, title }: Course, tool: LtiTool | undefined): object {
  const { issuer, signatory } = certificate ?? {};
  return {
    // Otherwise Studio shows its blocks as unknown.
    ...(tool ? { advanced_modules: ["lti_consumer"] } : {}),
    learning_info: outcomes.map((outcome) => outcome.title),
    ...(certificate
      ? {
          certificates: {
            certificates: [
              {
                id: 1,
                version: 1,
                name: title,
                description: title,
                course_title: title,
                is_active: true,
                editing: false,
                signatories:
                  signatory === undefined && issuer === undefined
                    ? []
                    : [
                        {
                          id: 1,
                          name: signatory ?? issuer,
                          title: "",
                          organization: issuer ?? "",
                          signature_image_path: "",
                        },
                      ],
              },
            ],
          },
        }
      : {}),
  };
}

/** All that counts is the exam, and whoever has the course's share of it passes. */
function gradingPolicy({ exam, passing }: Course): object {
  return {
    GRADER: exam
      ? [{ type: EXAM_FORMAT, min_count: 1, drop_count: 0, short_label: "Exam", weight: 1 }]
      : [],
    GRADE_CUTOFFS: { Pass: Math.round(Number(sharePercent(passing)) * 100) / 10_000 },
  };
}

function overview(course: Course, rewrite: (html: Html) => Html): string {
  const { welcome, description = "", outcomes, lang } = course;
  const text = welcome === "" ? `<p>${escapeHtml(description)}</p>` : welcome;
  const learned = outcomes.map(({ title }) => `<li>${escapeHtml(title)}</li>`).join("");
  const list = learned === "" ? "" : `<h2>${wordsFor(lang).outcomes}</h2><ul>${learned}</ul>`;
  return `<section class="about">\n${withoutTex(rewrite(text + list))}\n</section>\n`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
