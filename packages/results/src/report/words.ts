/** What reports say, in one language. */
export interface ReportDocumentWords {
  readonly locale: string;
  readonly title: string;
  readonly subject: string;
  readonly nation: string;
  readonly motto: string;
  readonly over: string;
  readonly agency: string;
  readonly number: string;
  readonly placeAndDate: (place: string, day: string, month: string, year: string) => string;
  readonly place: string;
  readonly to: string;
  readonly period: (from: string, to: string) => string;
  readonly unnamed: string;
  readonly others: (count: number) => string;
  readonly columns: Readonly<
    Record<
      "enrolled" | "started" | "finished" | "passed" | "share" | "certificates" | "average",
      string
    >
  >;
  readonly order: string;
  readonly total: string;
  readonly tables: Readonly<
    Record<"courses" | "groups" | "units" | "weeks" | "outcomes" | "enrolments" | "answers", string>
  >;
  readonly firstColumns: Readonly<
    Record<"courses" | "groups" | "units" | "weeks" | "outcomes", string>
  >;
  readonly answers: string;
  readonly right: string;
  readonly rightShare: string;
  readonly list: Readonly<
    Record<
      | "learner"
      | "name"
      | "unit"
      | "group"
      | "course"
      | "started"
      | "finished"
      | "passed"
      | "score",
      string
    >
  >;
  readonly general: string;
  readonly sentence: (about: {
    readonly learners: string;
    readonly enrolled: string;
    readonly started: string;
    readonly startedShare: string;
    readonly finished: string;
    readonly passed: string;
    readonly share: string;
    readonly average: string;
  }) => string;
  /** How many of those who have finished wait for a teacher. */
  readonly waiting: (count: string) => string;
  readonly only: (names: string) => string;
  /** The lines that a report on one learner begins with. */
  readonly ofLearner: (about: {
    readonly name: string;
    readonly unit: string;
    readonly group: string;
    readonly enrolled: number;
    readonly finished: number;
    readonly passed: number;
  }) => readonly string[];
  readonly answered: Readonly<
    Record<"question" | "times" | "first" | "last" | "right" | "wrong", string>
  >;
  /** Which shares are meant. */
  readonly meaning: string;
  readonly best: (unit: string, share: string) => string;
  readonly least: (count: string) => string;
  readonly receivers: string;
  readonly receiver: readonly string[];
  readonly signer: string;
  readonly signHint: string;
  readonly weekFrom: (day: string) => string;
  readonly chartGroups: string;
  readonly chartWeeks: string;
  readonly chartUnits: string;
  /** Where a chart has no room for all units. */
  readonly chartHighest: (count: number) => string;
}

export const reportInVietnamese: ReportDocumentWords = {
  locale: "vi-VN",
  title: "BÁO CÁO",
  subject: "Kết quả học tập trực tuyến",
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  over: "CƠ QUAN CHỦ QUẢN",
  agency: "TÊN CƠ QUAN",
  number: "Số:        /BC-",
  placeAndDate: (place, day, month, year) => `${place}, ngày ${day} tháng ${month} năm ${year}`,
  place: "……………",
  to: "Kính gửi: …………………………………………",
  period: (from, to) => `Số liệu từ ngày ${from} đến ngày ${to}.`,
  unnamed: "(chưa rõ)",
  others: (count) => `(${count} mục khác)`,
  columns: {
    enrolled: "Đăng ký",
    started: "Đã học",
    finished: "Học xong",
    passed: "Đạt",
    share: "Tỉ lệ đạt",
    certificates: "Chứng nhận",
    average: "Điểm trung bình",
  },
  order: "STT",
  total: "Tổng cộng",
  tables: {
    courses: "Kết quả theo chương trình",
    groups: "Kết quả theo nhóm đối tượng",
    units: "Kết quả theo đơn vị",
    weeks: "Tiến độ theo tuần",
    outcomes: "Mức đạt theo yêu cầu cần đạt",
    enrolments: "Danh sách học viên",
    answers: "Từng câu hỏi",
  },
  firstColumns: {
    courses: "Chương trình",
    groups: "Nhóm đối tượng",
    units: "Đơn vị",
    weeks: "Tuần",
    outcomes: "Yêu cầu cần đạt",
  },
  answers: "Lượt trả lời",
  right: "Trả lời đúng",
  rightShare: "Tỉ lệ đúng",
  list: {
    ...{ learner: "Tài khoản", name: "Họ và tên", unit: "Đơn vị", group: "Nhóm đối tượng" },
    ...{
      course: "Chương trình",
      started: "Bắt đầu",
      finished: "Học xong",
      passed: "Đạt",
      score: "Điểm",
    },
  },
  general: "Kết quả chung",
  sentence: ({ learners, enrolled, started, startedShare, finished, passed, share, average }) =>
    `Có ${enrolled} lượt đăng ký học của ${learners} người; ${started} lượt đã vào học (${startedShare}), ${finished} lượt học xong, ${passed} lượt đạt yêu cầu, bằng ${share} số đăng ký. Điểm trung bình của những người đã làm bài là ${average}.`,
  waiting: (count) =>
    `Trong các lượt học xong có ${count} lượt chờ giáo viên chấm câu tự viết, chưa tính là đạt hay không đạt.`,
  only: (names) => `Báo cáo này chỉ tính: ${names}.`,
  ofLearner: ({ name, unit, group, enrolled, finished, passed }) => [
    `Học viên: ${name}.`,
    `Đơn vị: ${unit}; nhóm đối tượng: ${group}.`,
    `Đã đăng ký ${enrolled} khóa học, học xong ${finished}, đạt ${passed}.`,
  ],
  answered: {
    ...{ question: "Câu hỏi", times: "Số lần", first: "Lần đầu", last: "Lần cuối" },
    ...{ right: "Đúng", wrong: "Sai" },
  },
  meaning: "Tỉ lệ đạt tính trên số đăng ký; điểm trung bình tính trên số người đã làm bài.",
  best: (unit, share) => `Đơn vị có tỉ lệ đạt cao nhất: ${unit} (${share}).`,
  least: (count) => `Còn ${count} đơn vị chưa có người đạt.`,
  receivers: "Nơi nhận:",
  receiver: ["- Như trên;", "- Lãnh đạo cơ quan;", "- Lưu: VT."],
  signer: "THỦ TRƯỞNG CƠ QUAN",
  signHint: "(Ký, ghi rõ họ tên)",
  weekFrom: (day) => `Từ ${day}`,
  chartGroups: "Đăng ký, đã học và đạt theo nhóm đối tượng",
  chartWeeks: "Số lượt bắt đầu, học xong và đạt trong từng tuần",
  chartUnits: "Tỉ lệ đạt theo đơn vị",
  chartHighest: (count) => `Tỉ lệ đạt theo đơn vị: ${count} đơn vị cao nhất`,
};

export const reportInEnglish: ReportDocumentWords = {
  locale: "en-GB",
  title: "REPORT",
  subject: "Results of online learning",
  nation: "SOCIALIST REPUBLIC OF VIET NAM",
  motto: "Independence - Freedom - Happiness",
  over: "SUPERIOR AUTHORITY",
  agency: "NAME OF THE OFFICE",
  number: "No.:        /BC-",
  placeAndDate: (place, day, month, year) => `${place}, ${year}-${month}-${day}`,
  place: "……………",
  to: "To: …………………………………………",
  period: (from, to) => `Figures from ${from} to ${to}.`,
  unnamed: "(not known)",
  others: (count) => `(${count} others)`,
  columns: {
    ...{ enrolled: "Enrolled", started: "Started", finished: "Finished", passed: "Passed" },
    ...{ share: "Share passed", certificates: "Certified", average: "Average score" },
  },
  order: "No.",
  total: "Total",
  tables: {
    ...{ courses: "By programme", groups: "By group", units: "By unit", weeks: "Week by week" },
    ...{ outcomes: "By outcome", enrolments: "Learners" },
    answers: "Question by question",
  },
  firstColumns: {
    ...{ courses: "Programme", groups: "Group", units: "Unit", weeks: "Week", outcomes: "Outcome" },
  },
  answers: "Answers",
  right: "Right",
  rightShare: "Share right",
  list: {
    ...{ learner: "Account", name: "Name", unit: "Unit", group: "Group", course: "Programme" },
    ...{ started: "Started", finished: "Finished", passed: "Passed", score: "Score" },
  },
  general: "In general",
  sentence: ({ learners, enrolled, started, startedShare, finished, passed, share, average }) =>
    `There are ${enrolled} enrolments of ${learners} people; ${started} have started (${startedShare}), ${finished} have finished, and ${passed} have passed, ${share} of those enrolled. Those who sat the exam have ${average} in the mean.`,
  waiting: (count) =>
    `Of those who have finished, ${count} wait for a teacher to mark written answers, and count neither as passed nor as failed.`,
  only: (names) => `This report counts only: ${names}.`,
  ofLearner: ({ name, unit, group, enrolled, finished, passed }) => [
    `Learner: ${name}.`,
    `Unit: ${unit}; group: ${group}.`,
    `Enrolled in ${enrolled}, finished ${finished}, passed ${passed}.`,
  ],
  answered: {
    ...{ question: "Question", times: "Times", first: "First", last: "Last" },
    ...{ right: "Right", wrong: "Wrong" },
  },
  meaning: "The share passed is of those enrolled; the average score is of those who sat the exam.",
  best: (unit, share) => `The unit with the highest share passed: ${unit} (${share}).`,
  least: (count) => `In ${count} units nobody has passed yet.`,
  receivers: "Copies to:",
  receiver: ["- the above;", "- the management;", "- file."],
  signer: "HEAD OF OFFICE",
  signHint: "(signature and full name)",
  weekFrom: (day) => `From ${day}`,
  chartGroups: "Enrolled, started and passed by group",
  chartWeeks: "Started, finished and passed in each week",
  chartUnits: "Share passed by unit",
  chartHighest: (count) => `Share passed by unit: the ${count} highest`,
};
