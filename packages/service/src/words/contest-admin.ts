import type { CodeFault } from "../contest/issued-codes.ts";
import type { Language } from "../http/language.ts";

/** What the organiser's pages of a contest say. */
export interface ContestAdminWords {
  readonly none: string;
  readonly course: string;
  readonly state: string;
  readonly entered: string;
  readonly begun: string;
  readonly handedIn: string;
  readonly underWay: string;
  readonly out: string;
  readonly publicPage: string;
  readonly poster: string;
  readonly share: string;
  readonly people: string;
  readonly signs: string;
  readonly figures: string;
  readonly truth: string;
  truthText(question: string, allRight: number): string;
  readonly truthLabel: string;
  readonly reason: string;
  readonly save: string;
  readonly prizes: string;
  readonly notYet: string;
  readonly prize: string;
  readonly winners: string;
  tied(count: number, open: number): string;
  openPrize(count: number): string;
  readonly list: string;
  readonly listText: string;
  readonly regrade: string;
  readonly regradeText: string;
  readonly question: string;
  papers(count: number): string;
  readonly standing: string;
  readonly byKey: string;
  readonly annul: string;
  readonly withdraw: string;
  readonly keyCorrected: string;
  readonly annulled: string;
  readonly keyNow: string;
  readonly find: string;
  readonly show: string;
  found(count: number): string;
  readonly entry: string;
  readonly attempts: string;
  readonly attempt: string;
  readonly first: string;
  readonly now: string;
  readonly started: string;
  readonly submitted: string;
  readonly seed: string;
  readonly paper: string;
  readonly paperSame: string;
  readonly paperOther: string;
  readonly answer: string;
  readonly answeredAt: string;
  readonly isRight: string;
  readonly isWrong: string;
  readonly guardian: string;
  readonly guess: string;
  readonly disqualify: string;
  readonly disqualifyText: string;
  readonly reinstate: string;
  outSince(at: string, why: string): string;
  readonly back: string;
  readonly signsText: string;
  readonly fast: string;
  fastText(expected: number): string;
  readonly pace: string;
  paceOf(percent: string): string;
  readonly rises: string;
  readonly risesText: string;
  readonly since: string;
  readonly before: string;
  readonly after: string;
  readonly sameWrong: string;
  readonly sameWrongText: string;
  readonly pair: string;
  same(same: number, of: number): string;
  readonly chance: string;
  readonly nothing: string;
  readonly export: string;
  readonly listTitle: string;
  readonly ranking: string;
  readonly takenOut: string;
  readonly signatures: readonly [string, string];
  dated(day: string, month: string, year: string): string;
  readonly needsReason: string;
  readonly codes: string;
  readonly codesText: string;
  codesWaiting(count: number): string;
  readonly codesFile: string;
  readonly codesTake: string;
  readonly codesUnread: string;
  codesTaken(count: number): string;
  codesKnown(count: number): string;
  codesOthers(count: number): string;
  codesWrong(count: number): string;
  codeFault(row: number, why: CodeFault): string;
  readonly codesSure: string;
  readonly codesWithdraw: string;
}

const vi: ContestAdminWords = {
  none: "Chưa có khóa học nào là cuộc thi. Thể lệ cuộc thi ghi ở mục contest trong course.md.",
  course: "Cuộc thi",
  state: "Tình trạng",
  entered: "Ghi danh",
  begun: "Đã bắt đầu",
  handedIn: "Đã nộp bài",
  underWay: "Đang làm",
  out: "Bị loại",
  publicPage: "Trang cuộc thi",
  poster: "Áp phích có mã QR",
  share: "Ảnh để chia sẻ",
  people: "Danh sách thí sinh",
  signs: "Dấu hiệu lộ đáp án",
  figures: "Số liệu lúc này",
  truth: "Kết quả câu dự đoán",
  truthText: (question, allRight) =>
    `Câu dự đoán: ${question} Theo bài đã chấm, ${allRight} người trả lời đúng hết.`,
  truthLabel: "Con số đúng",
  reason: "Lý do",
  save: "Lưu",
  prizes: "Giải thưởng",
  notYet: "Cuộc thi đóng và chấm xong thì mới trao giải được.",
  prize: "Giải",
  winners: "Người đạt giải",
  tied: (count, open) =>
    `${count} người bằng nhau ở mọi tiêu chí, còn ${open} giải: ban tổ chức quyết định.`,
  openPrize: (count) => `Chưa trao: ${count} giải.`,
  list: "Danh sách để ký",
  listText: "Gồm người đạt giải, xếp hạng, đơn vị và người bị loại, họ tên đầy đủ.",
  regrade: "Chấm lại",
  regradeText:
    "Đáp án sai thì sửa trong khóa học, đưa bản mới lên, rồi chấm lại ở đây. Câu hỏi sai thì hủy câu: ai gặp câu ấy cũng được tính đúng. Kết quả chấm lần đầu vẫn được giữ.",
  question: "Câu hỏi",
  papers: (count) => `${count} bài`,
  standing: "Đang áp dụng",
  byKey: "Chấm theo đáp án mới",
  annul: "Hủy câu",
  withdraw: "Trở lại như lần đầu",
  keyCorrected: "chấm theo đáp án đã sửa",
  annulled: "đã hủy câu",
  keyNow: "Đáp án trong bản mới đã khác.",
  find: "Tìm theo họ tên, đơn vị hoặc mục đã khai, có dấu hay không dấu đều được",
  show: "Tìm",
  found: (count) => `Có ${count} thí sinh.`,
  entry: "Lúc ghi danh",
  attempts: "Các lần thi",
  attempt: "Lần",
  first: "Chấm lần đầu",
  now: "Kết quả",
  started: "Bắt đầu",
  submitted: "Nộp bài",
  seed: "Mã rút đề",
  paper: "Bài thi",
  paperSame: "Rút lại từ mã rút đề thì được đúng bài này.",
  paperOther:
    "Rút lại từ mã rút đề thì được bài khác: bài này được rút bằng phiên bản khác của phần mềm.",
  answer: "Trả lời",
  answeredAt: "Lúc nhận",
  isRight: "đúng",
  isWrong: "sai",
  guardian: "Người giám hộ",
  guess: "Số dự đoán",
  disqualify: "Loại khỏi xếp hạng",
  disqualifyText: "Bài thi và kết quả vẫn được giữ. Lý do được ghi vào nhật ký.",
  reinstate: "Đưa lại vào xếp hạng",
  outSince: (at, why) => `Bị loại lúc ${at}. Lý do: ${why}`,
  back: "Về trang cuộc thi",
  signsText: "Đây chỉ là dấu hiệu để người xem xét, không phải kết luận. Không ai bị loại tự động.",
  fast: "Trả lời đúng mà nhanh khác thường",
  fastText: (expected) =>
    `So với thời gian người khác trả lời đúng cùng câu. Dù không ai gian lận, danh sách vẫn có thể có khoảng ${expected} người.`,
  pace: "Thời gian so với người khác",
  paceOf: (percent) => `bằng ${percent}%`,
  rises: "Câu bỗng nhiều người đúng",
  risesText: "Từ một lúc nào đó, nhiều người trả lời đúng hơn hẳn. Đáp án câu ấy có thể đã lộ.",
  since: "Từ lúc",
  before: "Trước đó",
  after: "Từ đó",
  sameWrong: "Sai giống hệt nhau",
  sameWrongText:
    "Hai người cùng sai theo một cách hiếm gặp. Học cùng một thầy cũng có thể sai giống nhau.",
  pair: "Hai người",
  same: (same, of) => `${same} trong ${of} câu cùng sai`,
  chance: "Xác suất ngẫu nhiên",
  nothing: "Không thấy gì.",
  export: "Tải danh sách thí sinh (CSV)",
  listTitle: "Kết quả cuộc thi",
  ranking: "Xếp hạng",
  takenOut: "Bị loại khỏi xếp hạng",
  signatures: ["NGƯỜI LẬP", "TRƯỞNG BAN TỔ CHỨC"],
  dated: (day, month, year) => `…, ngày ${day} tháng ${month} năm ${year}`,
  needsReason: "Chưa làm gì: cần ghi lý do.",
  codes: "Mã dự thi cấp trước",
  codesText:
    "Ai có mã thì nhập mã ở trang cuộc thi, xem lại họ tên, điền nốt các mục rồi ghi danh. Danh sách là tệp hocvu-codes.csv do lệnh hocvu roster tạo, hoặc tệp CSV có các cột code, name, unit, phone.",
  codesWaiting: (count) => `Số mã chưa ai dùng: ${count}.`,
  codesFile: "Tệp danh sách mã (CSV)",
  codesTake: "Nạp danh sách",
  codesUnread: "Chưa nạp được: tệp này không phải bảng CSV có hai cột code và name.",
  codesTaken: (count) => `Đã nạp ${count} mã mới.`,
  codesKnown: (count) => `${count} mã đã nạp từ trước, giữ nguyên.`,
  codesOthers: (count) => `Bỏ qua ${count} dòng của khóa học khác.`,
  codesWrong: (count) => `${count} dòng chưa nạp được`,
  codeFault: (row, why) =>
    `Dòng ${row}: ${
      {
        code: "mã còn trống hoặc ngắn quá",
        name: "chưa có họ tên",
        twice: "mã trùng với dòng trên",
      }[why]
    }.`,
  codesSure: "Tôi muốn thu hồi mọi mã chưa dùng. Người đã ghi danh không bị ảnh hưởng.",
  codesWithdraw: "Thu hồi mã chưa dùng",
};

const en: ContestAdminWords = {
  none: "No course has a contest yet. Its rules stand under contest in course.md.",
  course: "Contest",
  state: "State",
  entered: "Entered",
  begun: "Begun",
  handedIn: "Handed in",
  underWay: "Under way",
  out: "Taken out",
  publicPage: "The contest's page",
  poster: "Poster with a QR code",
  share: "Picture to share",
  people: "Contestants",
  signs: "Signs of leaked keys",
  figures: "Figures now",
  truth: "What was to be guessed",
  truthText: (question, allRight) =>
    `The question: ${question} By the papers as marked, ${allRight} answered everything right.`,
  truthLabel: "The right number",
  reason: "Reason",
  save: "Save",
  prizes: "Prizes",
  notYet: "Prizes are given once the contest has closed and all papers are marked.",
  prize: "Prize",
  winners: "Winners",
  tied: (count, open) =>
    `${count} are equal by all rules, and ${open} of this prize are left: the organiser decides.`,
  openPrize: (count) => `Not given yet: ${count}.`,
  list: "List to sign",
  listText: "Winners, ranking, units and who was taken out, with whole names.",
  regrade: "Marking anew",
  regradeText:
    "A wrong key is corrected in the course, which is published again; then papers are marked anew here. A wrong question is annulled: whoever was asked it has it right. What was marked first is kept.",
  question: "Question",
  papers: (count) => (count === 1 ? "1 paper" : `${count} papers`),
  standing: "In force",
  byKey: "Mark by the new key",
  annul: "Annul",
  withdraw: "As first marked",
  keyCorrected: "marked by the corrected key",
  annulled: "annulled",
  keyNow: "The new version has another key.",
  find: "Find by name, unit or fact, with tone marks or without",
  show: "Find",
  found: (count) => (count === 1 ? "One contestant." : `${count} contestants.`),
  entry: "Entered at",
  attempts: "Attempts",
  attempt: "Attempt",
  first: "First marked",
  now: "Result",
  started: "Began",
  submitted: "Handed in",
  seed: "Seed",
  paper: "Paper",
  paperSame: "The seed draws exactly this paper again.",
  paperOther: "The seed draws another paper: this one was drawn by another version of the program.",
  answer: "Answer",
  answeredAt: "Received",
  isRight: "right",
  isWrong: "wrong",
  guardian: "Guardian",
  guess: "Guess",
  disqualify: "Take out of the ranking",
  disqualifyText: "Paper and result are kept. The reason goes into the audit trail.",
  reinstate: "Put back into the ranking",
  outSince: (at, why) => `Taken out at ${at}. Reason: ${why}`,
  back: "Back to the contest",
  signsText: "These are signs for a person to judge, no verdicts. Nobody is taken out by them.",
  fast: "Right answers that came unusually fast",
  fastText: (expected) =>
    `Against the time others took for right answers to the same questions. Even if nobody cheats, about ${expected} may be listed.`,
  pace: "Time against others'",
  paceOf: (percent) => `${percent}%`,
  rises: "Questions that became easier",
  risesText: "From some moment on many more were right. The key may have gone round.",
  since: "Since",
  before: "Before",
  after: "After",
  sameWrong: "The same wrong answers",
  sameWrongText: "Two made the same rare mistakes. Whoever had one teacher may, too.",
  pair: "Who",
  same: (same, of) => `${same} of ${of} that both got wrong`,
  chance: "By chance",
  nothing: "Nothing was found.",
  export: "Download contestants (CSV)",
  listTitle: "Results of the contest",
  ranking: "Ranking",
  takenOut: "Taken out of the ranking",
  signatures: ["DRAWN UP BY", "HEAD OF THE ORGANISERS"],
  dated: (day, month, year) => `…, ${year}-${month}-${day}`,
  needsReason: "Nothing was done: a reason is needed.",
  codes: "Codes given in advance",
  codesText:
    "Whoever has a code types it on the contest's page, looks through the name, fills in the rest and enters. The list is the file hocvu-codes.csv that hocvu roster makes, or a CSV file with the columns code, name, unit, phone.",
  codesWaiting: (count) => `Codes that nobody has used: ${count}.`,
  codesFile: "List of codes (CSV)",
  codesTake: "Take in the list",
  codesUnread: "Nothing was taken in: this is no CSV table with the columns code and name.",
  codesTaken: (count) => (count === 1 ? "One new code." : `${count} new codes.`),
  codesKnown: (count) => `Taken in before, and left as they were: ${count}.`,
  codesOthers: (count) => `Rows of other courses, passed over: ${count}.`,
  codesWrong: (count) => (count === 1 ? "One row is wrong" : `${count} rows are wrong`),
  codeFault: (row, why) =>
    `Row ${row}: ${
      { code: "no code, or too short a one", name: "no name", twice: "a code that stands above" }[
        why
      ]
    }.`,
  codesSure: "I want to withdraw all codes that nobody has used. Whoever has entered stays.",
  codesWithdraw: "Withdraw unused codes",
};

export const CONTEST_ADMIN_WORDS: Readonly<Record<Language, ContestAdminWords>> = { vi, en };
