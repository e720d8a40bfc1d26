import type { Words } from "./words.ts";

// No word for "you": Vietnamese would have to choose one by the learner's age and rank, and a course for officials and one
// for citizens would each need another.
const NOTHING_KEPT = "Trình duyệt không cho giữ lại: tắt trang này là mất.";
const ON_DEVICE = "Kết quả lưu trên máy này.";
const HOW_MANY = "Nộp xong thì biết đúng bao nhiêu câu.";

export const words: Words = {
  skip: "Đến nội dung",
  contents: "Mục lục",
  exit: "Lưu và thoát",
  progress: (seen, all) => `${seen}/${all} trang`,
  start: "Bắt đầu học",
  goOn: "Học tiếp",
  startedOver: "Không đọc được phần học trước, nên bắt đầu lại.",
  goOnAt: (place) => `Học tiếp: ${place}`,
  larger: "Chữ nhỏ? Bấm “Cỡ chữ” ở trên cùng.",
  examRule: (questions, needed, percent) =>
    `Bài thi có ${questions} câu. Đúng từ ${needed} câu trở lên (${comma(percent)}%) là đạt.`,
  readRule: "Xem hết các trang là hoàn thành.",

  module: (number, title) => `Bài ${number}${title ? `. ${title}` : ""}`,
  opening: "Mở đầu",
  page: (number, all) => `trang ${number}${all ? `/${all}` : ""}`,
  time: hours,
  moduleState: (seen, all, minutes) =>
    [
      minutes > 0 && hours(minutes),
      seen === 0 ? "Chưa học" : seen < all ? `Đang học, ${seen}/${all} trang` : "Xong",
    ]
      .filter(Boolean)
      .join(" · "),
  seen: "đã xem",
  previous: "Trang trước",
  next: "Trang sau",
  toExam: "Đến bài thi",
  allRead: "Chúc mừng, đã học hết!",
  allReadHint: "Xem lại trang nào thì mở mục lục.",
  stillUnread: "Xem hết các trang này là hoàn thành:",
  moduleDone: (number) => `Xong bài ${number}`,
  nowAble: "Học xong bài này:",
  modulesDone: (done, all) => `Đã xong ${done}/${all} bài`,
  upNext: (module) => `Tiếp theo: ${module}`,

  exam: "Bài thi",
  examTries: (attempts, left) => `Được làm ${attempts} lần, còn ${left} lần.`,
  examTriesFree: "Làm lại bao nhiêu lần cũng được.",
  examNoHurry: "Không tính giờ, nghỉ giữa chừng cũng được.",
  examFeedback: (when) =>
    ({
      end: "Nộp xong thì xem được đáp án và giải thích.",
      each: "Trả lời xong câu nào, biết ngay đúng hay sai.",
      none: HOW_MANY,
      "after-close": `${HOW_MANY} Cuộc thi đóng mới xem được đáp án.`,
    })[when],
  examUnread: "Nên học xong các bài này trước:",
  examUnderWay: "Bài đang làm dở vẫn còn nguyên.",
  examBest: (percent) => `Kết quả tốt nhất: đúng ${comma(percent)}%.`,
  examPassed: "Bài thi đã đạt. Làm lại vẫn giữ kết quả tốt nhất.",
  examNoTries: "Đã hết lần làm bài. Các bài vẫn mở để xem lại.",
  examDropped: "Khóa học vừa cập nhật: bài làm dở phải làm lại, không trừ lần làm.",
  begin: "Bắt đầu làm bài",
  resume: "Làm tiếp",

  question: (number, all) => `Câu ${number}/${all}`,
  questionShort: (number) => `Câu ${number}`,
  answered: "Đã trả lời",
  unanswered: "Chưa trả lời",
  chooseOne: "Chọn một ý",
  chooseAll: "Chọn tất cả các ý đúng",
  hint: "Gợi ý",
  thanks: "Cảm ơn, đã ghi ý kiến",
  chooseOpinion: "Chọn ý gần suy nghĩ của mình nhất",
  matchEach: "Chọn ý phù hợp cho từng dòng",
  sortEach: "Chọn nhóm cho từng dòng",
  choose: "Chọn…",
  putInOrder: "Bấm mũi tên để xếp đúng thứ tự",
  keepOrder: "Thứ tự này là đúng",
  moveUp: "Chuyển lên",
  moveDown: "Chuyển xuống",
  fillIn: "Viết vào chỗ trống",
  writeNumber: "Viết một số",
  movedTo: (name, place, all) => `${name}: vị trí ${place}/${all}`,
  belongsAt: (place) => `Đúng ra ở vị trí ${place}`,
  blank: (number, all) => (all > 1 ? `Chỗ trống ${number}/${all}` : "Chỗ trống"),
  practice: "Luyện tập",
  practiceHint: "Luyện để nhớ lâu, không tính điểm.",
  practiceOf: (questions) => `Luyện tập ${questions} câu`,
  practiceAgain: "Luyện tiếp",
  practiceDone: "Đã luyện xong",
  answerFirst: "Hãy trả lời đủ.",
  tryAgain: "Làm lại câu này",
  glossary: "Giải nghĩa từ",
  check: "Xem đúng hay sai",
  send: "Gửi ý kiến",
  nextQuestion: "Câu sau",
  previousQuestion: "Câu trước",
  answeredOf: (answered, all) => `Đã trả lời ${answered}/${all} câu`,
  submit: "Nộp bài",

  confirmTitle: "Nộp bài nhé?",
  stillOpen: "Còn bỏ trống:",
  confirmHint: "Nộp rồi là không sửa được nữa.",
  back: "Quay lại sửa",

  right: "Đúng",
  wrong: "Chưa đúng",
  partly: "Đúng một phần",
  yourAnswer: "Đã chọn",
  rightAnswer: "Đáp án đúng",
  explanation: "Giải thích",

  passed: "Đạt",
  passedText: "Chúc mừng, bài thi đã đạt!",
  notYet: "Chưa đạt",
  notYetText: (missing, left) =>
    `Còn thiếu ${missing} câu. Không sao cả: học lại các bài bên dưới rồi làm lại nhé.${
      left < Infinity ? ` Còn ${left} lần làm.` : ""
    }`,
  score: (right, asked, percent) =>
    `Đúng ${right}/${asked} câu${percent ? ` (${comma(percent)}%)` : ""}`,
  needed: (needed, asked) => `Cần đúng ít nhất ${needed}/${asked} câu`,
  perOutcome: "Kết quả theo từng phần",
  readAgain: "Nên xem lại",
  result: "Xem kết quả",
  review: "Xem đáp án",
  retry: "Làm lại",
  reviewGone: "Câu hỏi này không còn nữa.",

  timeLeft: (seconds) => `Còn ${clock(seconds)}`,
  timeWarning: (minutes) => `Còn ${minutes} phút là hết giờ.`,
  timeUp: "Hết giờ, bài đã tự nộp.",
  examTime: (minutes) =>
    `Làm bài trong ${hours(minutes)}, đóng lại vẫn tính giờ. Hết giờ, bài tự nộp.`,
  certificate: "Giấy chứng nhận",
  print: "In hoặc lưu PDF",
  yourName: "Tên ghi trên giấy chứng nhận",
  turnName: "Xếp lại thứ tự họ tên",
  certScore: (percent) => `Kết quả bài thi: đúng ${comma(percent)}%`,
  certDate: (date) => {
    const [year, month, day] = date.toISOString().split(/\D/);
    return `Ngày ${Number(day)} tháng ${Number(month)} năm ${year}`;
  },
  certReference: (number) => `Mã số: ${number}`,
  fullName: (family, given) => `${family} ${given}`,

  listen: "Nghe đọc",
  stopListening: "Dừng đọc",
  textSize: "Cỡ chữ",
  search: "Tìm trong khóa học",
  found: (hits) => (hits > 0 ? `Tìm thấy ở ${hits} trang` : "Không tìm thấy"),
  forLater: "Đánh dấu xem lại",
  marked: "Đã đánh dấu",
  stillMarked: "Đã đánh dấu xem lại:",
  otherWindow: "Khóa học đang mở ở cửa sổ khác",
  loading: "Đang mở…",
  loadFailed: "Chưa mở được trang này",
  loadFailedHint: "Mạng yếu thì đợi chút rồi thử lại.",
  reload: "Thử lại",
  trouble: (kind, keeps, tries) => {
    if (!keeps) return `Chưa lưu được. ${NOTHING_KEPT}`;
    if (kind === "expired") {
      return "Chưa lưu được vì hết phiên đăng nhập. Kết quả giữ trên máy này: đăng nhập rồi mở lại khóa học.";
    }
    const why = kind === "offline" ? " vì mất mạng" : "";
    const next = tries
      ? "Máy đang thử lại."
      : "Kết quả giữ trên máy này, lần sau mở khóa học sẽ gửi lại.";
    return `Chưa lưu được${why}. ${next}`;
  },
  nothingKept: `${NOTHING_KEPT} Mở khóa học trong cửa sổ riêng thì giữ được.`,
  notSent: "Chưa gửi được kết quả",
  leaveAnyway: "Vẫn tắt",
  unsent: "Chưa gửi được kết quả lần trước",
  unsentHint: "Kết quả còn trên máy này. Gửi lên, hay bắt đầu lại?",
  unsentSend: "Gửi lên, học tiếp",
  unsentDrop: "Bắt đầu lại",
  merged: "Đã ghép với phần học trên máy này.",
  offPlatform: `Chưa nối được với trang học. ${ON_DEVICE}`,
  onDevice: ON_DEVICE,
  offlineReady: "Đã tải khóa học về máy. Không có mạng vẫn học được.",
  newVersion: "Khóa học có bản mới.",
  update: "Dùng bản mới",
  notNow: "Để sau",
  shared: "Máy dùng chung? Hãy xóa phần của mình trước khi đưa máy.",
  forget: "Xóa kết quả khỏi máy này",
  forgetSure: "Xóa hết phần đã học và kết quả trên máy này? Không lấy lại được.",
  notRecorded: "Chỉ xem, không ghi kết quả.",
  reviewOnly:
    "Đang xem lại, không tính điểm. Muốn làm lại, mở lần học mới (Moodle: “Start a new attempt”).",
  tryOut: "Làm thử, không tính",
  printNow: "In hoặc lưu PDF ngay: tắt trang này là mất.",
  cannotPrint: "Chưa in được. Mở khóa học trong cửa sổ riêng rồi in.",
  timeAllowed: "Đã hết thời gian học",
  bye: "Đã lưu. Tắt trang này được rồi.",
  byeUnfinished: "Lần sau học tiếp từ chỗ này.",
};

/** `4:05`. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [whole > 0 ? `${whole} giờ` : "", rest > 0 ? `${rest} phút` : ""]
    .filter(Boolean)
    .join(" ");
}

/** Vietnamese writes `66,66`. */
function comma(percent: string): string {
  return percent.replace(".", ",");
}
