/** What `hocvu report` says, in one language. */
export interface ReportWords {
  readonly report: string;
  readonly results: string;
  readonly items: string;
  readonly roster: string;
  readonly join: string;
  readonly learner: string;
  readonly course: string;
  readonly passing: string;
  readonly notAShare: (text: string) => string;
  readonly readFrom: (path: string, responses: string, learners: string) => string;
  /** Of a whole paper. */
  readonly paper: (about: {
    readonly learners: string;
    readonly questions: string;
    readonly length: string;
    readonly mean: string;
    readonly alpha?: string | undefined;
    readonly interval?: string | undefined;
  }) => string;
  readonly nothingFound: string;
  /** The results have scores, and no answers. */
  readonly noAnswers: string;
  readonly out: string;
  readonly outMissing: (known: string) => string;
  readonly unknownEnding: (path: string, known: string) => string;
  readonly names: string;
  readonly unit: string;
  readonly group: string;
  readonly person: string;
  readonly nobodyIs: (
    what: "unit" | "group" | "learner",
    name: string,
    suggestion: string | undefined,
  ) => string;
  readonly nobodyIsAll: string;
  readonly courseFolders: string;
  readonly agency: string;
  readonly over: string;
  readonly place: string;
  readonly subject: string;
  readonly makeAccounts: string;
  readonly list: string;
  readonly accountsOut: string;
  readonly accountsCourse: string;
  readonly accounts: (people: string, of: string) => string;
}

export const reportInEnglish: ReportWords = {
  report: "what learners did, from the results of whatever platforms",
  results:
    "files of results: xAPI statements, the service's export, Moodle's and Open edX's reports",
  items: "what the answers say of a course's questions, each at its own line",
  roster: "list of who learns, with unit and group (XLSX, CSV)",
  join: "column of the list by which learners are known",
  learner: "column of the results by which learners are known",
  course: "name of the course, for files that do not say it",
  passing: "share that passes, for files that tell points alone, such as 50%",
  notAShare: (text) => `\`${text}\` is no share; write one such as 50%`,
  readFrom: (path, responses, learners) => `${path}: ${responses} answers, ${learners} learners`,
  paper: ({ learners, questions, length, mean, alpha, interval }) =>
    `${learners} learners, ${questions} questions, ${length} each; ${mean} of points in the mean; ${
      alpha === undefined
        ? "alpha cannot be told"
        : `alpha ${alpha}${interval ? ` (${interval})` : ""}`
    }`,
  nothingFound: "no question stands out",
  noAnswers:
    "the results have no answers to questions; take a file that has them, such as Moodle's Interactions report or xAPI statements",
  out: "file of the report; its ending tells the form: .docx, .xlsx, .html, .pptx, .svg, .json; may be given several times",
  outMissing: (known) => `name the report's file with --out, ending with one of ${known}`,
  unknownEnding: (path, known) => `what \`${path}\` is to be cannot be told; there is ${known}`,
  names: "show names and accounts in lists; masked if left out",
  unit: "report on this unit alone, with a list of who is where",
  group: "report on this group alone, with a list of who is where",
  person: "report on one learner, by the account that the results know them by",
  nobodyIs: (what, name, suggestion) =>
    `the results name no ${what} \`${name}\`${suggestion ? `; did you mean \`${suggestion}\`?` : ""}`,
  nobodyIsAll: "nobody in the results is all that was asked for",
  courseFolders: "folder of a course, for titles, outcomes and the share that passes",
  agency: "the office, in the document's head",
  over: "the authority above it",
  place: "where the office is",
  subject: "what the report is on",
  makeAccounts:
    "accounts for platforms from the organiser's list of people; all that is doubtful is listed",
  list: "list of people (XLSX, CSV)",
  accountsOut: "folder for the files of accounts",
  accountsCourse:
    "course that they are enrolled in, as the platform calls it, where the list names none",
  accounts: (people, of) => `accounts for ${people} of ${of} rows`,
};

export const reportInVietnamese: ReportWords = {
  report: "người học đã làm được gì, đọc từ kết quả của mọi nền tảng",
  results: "các tệp kết quả: phát biểu xAPI, tệp xuất của dịch vụ, báo cáo của Moodle và Open edX",
  items: "câu trả lời cho biết gì về câu hỏi của khóa học, nêu ngay tại dòng của từng câu",
  roster: "danh sách người học, có đơn vị và nhóm (XLSX, CSV)",
  join: "cột trong danh sách dùng để nhận ra người học",
  learner: "cột trong kết quả dùng để nhận ra người học",
  course: "tên khóa học, cho tệp không ghi tên",
  passing: "tỉ lệ để đạt, cho tệp chỉ có điểm, ví dụ 50%",
  notAShare: (text) => `\`${text}\` không phải tỉ lệ; viết như 50%`,
  readFrom: (path, responses, learners) =>
    `${path}: ${responses} lượt trả lời, ${learners} học viên`,
  paper: ({ learners, questions, length, mean, alpha, interval }) =>
    `${learners} học viên, ${questions} câu hỏi, mỗi người ${length} câu; trung bình được ${mean} số điểm; ${
      alpha === undefined
        ? "chưa tính được alpha"
        : `alpha ${alpha}${interval ? ` (${interval})` : ""}`
    }`,
  nothingFound: "không có câu hỏi nào bất thường",
  noAnswers:
    "kết quả không có câu trả lời nào nên chưa xét được câu hỏi; hãy lấy tệp có câu trả lời, như Interactions report của Moodle hay tệp xAPI",
  out: "tệp báo cáo; đuôi tệp cho biết dạng: .docx, .xlsx, .html, .pptx, .svg, .json; ghi được nhiều lần",
  outMissing: (known) => `hãy nêu tệp báo cáo bằng --out, đuôi là một trong ${known}`,
  unknownEnding: (path, known) => `không rõ \`${path}\` là dạng nào; có ${known}`,
  unit: "chỉ báo cáo đơn vị này, kèm danh sách ai học đến đâu",
  group: "chỉ báo cáo nhóm đối tượng này, kèm danh sách ai học đến đâu",
  person: "báo cáo về một học viên, nêu theo tài khoản ghi trong kết quả",
  nobodyIs: (what, name, suggestion) =>
    `kết quả không có ${{ unit: "đơn vị", group: "nhóm", learner: "học viên" }[what]} nào là \`${name}\`${suggestion ? `; có phải ý bạn là \`${suggestion}\`?` : ""}`,
  nobodyIsAll: "không ai trong kết quả khớp cả những điều đã nêu",
  names: "hiện họ tên và tài khoản trong danh sách; không ghi thì được che bớt",
  courseFolders: "thư mục của khóa học, để lấy tên, yêu cầu cần đạt và tỉ lệ để đạt",
  agency: "cơ quan ban hành, ghi ở đầu văn bản",
  over: "cơ quan chủ quản",
  place: "địa danh",
  subject: "trích yếu của báo cáo",
  makeAccounts:
    "lập tài khoản cho các nền tảng từ danh sách của ban tổ chức; mọi chỗ đáng ngờ được liệt kê",
  list: "danh sách người học (XLSX, CSV)",
  accountsOut: "thư mục để ghi các tệp tài khoản",
  accountsCourse: "khóa học được ghi danh, theo tên trên nền tảng, khi danh sách không ghi",
  accounts: (people, of) => `đã lập tài khoản cho ${people} trong ${of} dòng`,
};
