import type { Words } from "./words.ts";

// No word for "you": Vietnamese would have to choose one by the learner's age and rank, and a course for officials and one
// for citizens would each need another.
const NOTHING_KEPT = "Trình duyệt không cho giữ lại: tắt trang này là mất.";

export const skip = "Đến nội dung";
export const contents = "Mục lục";
export const exit = "Lưu\u00a0và thoát";
export const progress: Words["progress"] = (seen, all) => `${seen}/${all} trang`;
export const start = "Bắt đầu học";
export const goOn = "Học tiếp";
export const startedOver = "Không đọc được phần đã học lần trước, nên bắt đầu lại.";
export const goOnAt: Words["goOnAt"] = (place) => `Học tiếp: ${place}`;
export const larger = "Chữ nhỏ? Bấm “Cỡ chữ” ở trên cùng.";
export const examRule: Words["examRule"] = (questions, needed, percent) =>
  `Bài thi có ${questions} câu. Đúng từ ${needed} câu trở lên (${comma(percent)}%) là đạt.`;
export const readRule = "Xem hết các trang là hoàn thành.";

export const module: Words["module"] = (number, title) =>
  `Bài ${number}${title ? `. ${title}` : ""}`;
export const opening = "Mở đầu";
export const page: Words["page"] = (number, all) => `trang ${number}${all ? `/${all}` : ""}`;
export const time: Words["time"] = hours;
export const moduleState: Words["moduleState"] = (seen, all, minutes) =>
  [
    minutes > 0 && hours(minutes),
    seen === 0 ? "Chưa học" : seen < all ? `Đang học, ${seen}/${all} trang` : "Xong",
  ]
    .filter(Boolean)
    .join(" · ");
export const seen = "đã xem";
export const previous = "Trang trước";
export const next = "Trang sau";
export const toExam = "Đến bài thi";
export const allRead = "Chúc mừng, đã học hết!";
export const allReadHint = "Xem lại trang nào thì mở mục lục.";
export const stillUnread = "Xem hết các trang này là hoàn thành:";
export const moduleDone: Words["moduleDone"] = (number) => `Xong bài ${number}`;
export const nowAble = "Học xong bài này:";
export const modulesDone: Words["modulesDone"] = (done, all) => `Đã xong ${done}/${all} bài`;
export const upNext: Words["upNext"] = (module) => `Tiếp theo: ${module}`;

export const exam = "Bài thi";
export const examTries: Words["examTries"] = (attempts, left) =>
  `Được làm ${attempts} lần, còn ${left} lần.`;
export const examTriesFree = "Làm lại bao nhiêu lần cũng được.";
export const examNoHurry = "Không tính giờ, nghỉ giữa chừng cũng được.";
export const examFeedback: Words["examFeedback"] = (when) =>
  ({
    end: "Nộp xong thì xem được đáp án và giải thích.",
    each: "Trả lời xong câu nào, biết ngay đúng hay sai.",
    none: "Nộp xong thì biết đúng bao nhiêu câu.",
    "after-close": "Nộp xong thì biết đúng bao nhiêu câu. Cuộc thi đóng mới xem được đáp án.",
  })[when];
export const examUnread = "Nên học xong các bài này trước:";
export const examUnderWay = "Bài đang làm dở vẫn còn nguyên.";
export const examBest: Words["examBest"] = (percent) =>
  `Kết quả tốt nhất: đúng ${comma(percent)}%.`;
export const examPassed = "Bài thi đã đạt. Làm lại vẫn giữ kết quả tốt nhất.";
export const examNoTries = "Đã hết lần làm bài. Các bài vẫn mở để xem lại.";
export const examDropped = "Khóa học vừa cập nhật: bài làm dở phải làm lại, không trừ lần làm.";
export const begin = "Bắt đầu làm bài";
export const resume = "Làm tiếp";

export const question: Words["question"] = (number, all) => `Câu ${number}/${all}`;
export const questionShort: Words["questionShort"] = (number) => `Câu ${number}`;
export const answered = "Đã trả lời";
export const unanswered = "Chưa trả lời";
export const chooseOne = "Chọn một ý";
export const chooseAll = "Chọn tất cả các ý đúng";
export const hint = "Gợi ý";
export const thanks = "Cảm ơn, đã ghi ý kiến";
export const chooseOpinion = "Chọn ý gần suy nghĩ của mình nhất";
export const matchEach = "Chọn ý phù hợp cho từng dòng";
export const sortEach = "Chọn nhóm cho từng dòng";
export const choose = "Chọn…";
export const putInOrder = "Bấm mũi tên để xếp đúng thứ tự";
export const keepOrder = "Thứ tự này là đúng";
export const moveUp = "Chuyển lên";
export const moveDown = "Chuyển xuống";
export const fillIn = "Viết vào chỗ trống";
export const writeNumber = "Viết một số";
export const movedTo: Words["movedTo"] = (name, place, all) => `${name}: vị trí ${place}/${all}`;
export const belongsAt: Words["belongsAt"] = (place) => `Đúng ra ở vị trí ${place}`;
export const blank: Words["blank"] = (number, all) =>
  all > 1 ? `Chỗ trống ${number}/${all}` : "Chỗ trống";
export const practice = "Luyện tập";
export const practiceHint = "Luyện để nhớ lâu, không tính điểm.";
export const practiceOf: Words["practiceOf"] = (questions) => `Luyện tập ${questions} câu`;
export const practiceAgain = "Luyện tiếp";
export const practiceDone = "Đã luyện xong";
export const endPractice = "Luyện xong";
export const answerFirst = "Hãy trả lời đủ.";
export const tryAgain = "Làm lại câu này";
export const glossary = "Giải nghĩa từ";
export const check = "Xem đúng hay sai";
export const send = "Gửi ý kiến";
export const nextQuestion = "Câu sau";
export const previousQuestion = "Câu trước";
export const answeredOf: Words["answeredOf"] = (answered, all) =>
  `Đã trả lời ${answered}/${all} câu`;
export const submit = "Nộp bài";

export const confirmTitle = "Nộp bài nhé?";
export const stillOpen = "Còn bỏ trống:";
export const confirmHint = "Nộp rồi là không sửa được nữa.";
export const back = "Quay lại sửa";

export const right = "Đúng";
export const wrong = "Chưa đúng";
export const partly = "Đúng một phần";
export const yourAnswer = "Đã chọn";
export const rightAnswer = "Đáp án đúng";
export const explanation = "Giải thích";

export const passed = "Đạt";
export const passedText = "Chúc mừng, bài thi đã đạt!";
export const notYet = "Chưa đạt";
export const waiting = "Chờ chấm";
export const waitingText: Words["waitingText"] = (answers) =>
  `Còn ${answers} câu tự viết chờ giáo viên chấm. Điểm hiện có chưa tính các câu đó; chấm xong, mở lại bài thi sẽ thấy kết quả.`;
export const notYetText: Words["notYetText"] = (missing, left) =>
  `Còn thiếu ${missing} câu. Không sao cả: học lại các bài bên dưới rồi làm lại nhé.${
    left < Infinity ? ` Còn ${left} lần làm.` : ""
  }`;
export const score: Words["score"] = (right, asked, percent) =>
  `Đúng ${right}/${asked} câu${percent ? ` (${comma(percent)}%)` : ""}`;
export const needed: Words["needed"] = (needed, asked) => `Cần đúng ít nhất ${needed}/${asked} câu`;
export const perOutcome = "Kết quả theo từng phần";
export const readAgain = "Nên xem lại";
export const result = "Xem kết quả";
export const review = "Xem đáp án";
export const retry = "Làm lại";
export const reviewGone = "Câu hỏi này không còn nữa.";

export const timeLeft: Words["timeLeft"] = (seconds) => `Còn ${clock(seconds)}`;
export const timeWarning: Words["timeWarning"] = (minutes) => `Còn ${minutes} phút là hết giờ.`;
export const timeUp = "Hết giờ, bài đã tự nộp.";
export const examTime: Words["examTime"] = (minutes) =>
  `Làm bài trong ${hours(minutes)}, đóng lại vẫn tính giờ. Hết giờ, bài tự nộp.`;
export const certificate = "Giấy chứng nhận";
export const print = "In hoặc lưu PDF";
export const yourName = "Tên ghi trên giấy chứng nhận";
export const turnName = "Xếp lại thứ tự họ tên";
export const certScore: Words["certScore"] = (percent) =>
  `Kết quả bài thi: đúng ${comma(percent)}%`;
export const certDate: Words["certDate"] = (date) => {
  const [year, month, day] = date.toISOString().split(/\D/);
  return `Ngày ${Number(day)} tháng ${Number(month)} năm ${year}`;
};
export const certReference: Words["certReference"] = (number) => `Mã số: ${number}`;
export const fullName: Words["fullName"] = (family, given) => `${family} ${given}`;

export const listen = "Nghe";
export const stopListening = "Dừng";
export const textSize = "Cỡ chữ";
export const search = "Tìm trong khóa học";
export const found: Words["found"] = (hits) =>
  hits > 0 ? `Tìm thấy ở ${hits} trang` : "Không tìm thấy";
export const forLater = "Đánh dấu xem lại";
export const marked = "Đã đánh dấu";
export const stillMarked = "Đã đánh dấu xem lại:";
export const otherWindow = "Khóa học đang mở ở cửa sổ khác";
export const loading = "Đang mở…";
export const loadFailed = "Chưa mở được trang này";
export const loadFailedHint = "Kết quả vẫn còn. Mạng yếu thì đợi chút rồi thử lại.";
export const reload = "Thử lại";
export const trouble: Words["trouble"] = (kind, keeps, tries) => {
  if (!keeps) return `Chưa lưu được. ${NOTHING_KEPT}`;
  if (kind === "expired") {
    return "Chưa lưu được vì hết phiên đăng nhập. Kết quả vẫn còn trên máy này: đăng nhập rồi mở lại khóa học.";
  }
  if (!tries) return "Kết quả vẫn còn trên máy này. Mở lại khóa học, máy tự gửi.";
  return `Chưa lưu được${kind === "offline" ? " vì mất mạng" : ""}. Máy đang thử lại.`;
};
export const nothingKept = `${NOTHING_KEPT} Mở khóa học trong cửa sổ riêng thì giữ được.`;
export const notSent = "Chưa gửi được kết quả";
export const leaveAnyway = "Vẫn tắt";
export const unsent = "Chưa gửi được kết quả lần trước";
export const unsentHint = "Kết quả vẫn còn trên máy này. Hãy gửi lên.";
export const unsentSend = "Gửi lên, học tiếp";
export const unsentDrop = "Bắt đầu lại";
export const merged = "Đã ghép với phần học trên máy này.";
export const offPlatform = "Chưa nối được với trang học. Kết quả lưu trên máy này.";
export const onDevice = "Kết quả lưu trên máy này.";
export const offlineReady = "Đã tải khóa học về máy. Không có mạng vẫn học được.";
export const newVersion = "Khóa học có bản mới.";
export const update = "Dùng bản mới";
export const notNow = "Để sau";
export const shared = "Máy này có người khác dùng? Hãy xóa phần của mình trước khi đưa máy.";
export const forget = "Xóa kết quả khỏi máy này";
export const forgetSure =
  "Xóa hết phần đã học và kết quả của khóa học này trên máy này? Không lấy lại được.";
export const notRecorded = "Chỉ xem, không ghi kết quả.";
export const reviewOnly =
  "Đang xem lại, không tính điểm. Muốn làm lại, mở lần học mới (Moodle: “Start a new attempt”).";
export const tryOut = "Làm thử, không tính";
export const printNow = "In hoặc lưu PDF ngay: tắt trang này là mất.";
export const cannotPrint = "Chưa in được. Mở khóa học trong cửa sổ riêng rồi in.";
export const timeAllowed = "Đã hết thời gian học";
export const bye = "Đã lưu. Tắt trang này được rồi.";
export const byeUnfinished = "Lần sau học tiếp từ chỗ này.";

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
