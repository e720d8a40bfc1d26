import { columnAt } from "./columns.ts";
import { learnerIn } from "./learner-in.ts";
import { shareOf, type TableReader } from "./table-reader.ts";

// Open edX, instructor_task/tasks_helper/grades.py: Student ID, Email, Username, Grade (from 0 to 1), a column an assignment, then
// enrolment and certificate.
export const edxGrades: TableReader = {
  id: "edx-grades",
  fits: (header) =>
    ["Student ID", "Username", "Grade"].every((name) => columnAt(header, [name]) >= 0),
  begin(header, sink, options) {
    const learnerOf = learnerIn(header, sink, options);
    const [grade, eligible, delivered, enrolled, cohort] = [
      ...[
        "Grade",
        "Certificate Eligible",
        "Certificate Delivered",
        "Enrollment Status",
        "Cohort Name",
      ],
    ].map((name) => columnAt(header, [name])) as [number, number, number, number, number];
    return (cells) => {
      const learner = learnerOf(cells);
      if (learner === "") return false;
      if (cells[enrolled]?.toLowerCase() === "unenrolled") return true;
      const group = cells[cohort]?.trim();
      if (group) sink.person({ learner, group });
      const score = shareOf(cells[grade] ?? "", 1);
      const isYes = (at: number) => cells[at]?.trim().toUpperCase() === "Y";
      const { passing } = options;
      const passed = passing === undefined ? isYes(eligible) : (score ?? 0) >= passing;
      sink.standing({
        ...{ learner, course: options.course ?? "" },
        // Nobody who opened a problem has no grade at all; whoever has none may still have read.
        ...(score ? { started: true, score } : {}),
        ...(passed ? { passed } : {}),
        ...(isYes(delivered) ? { certificate: true } : {}),
      });
      return true;
    };
  },
};
