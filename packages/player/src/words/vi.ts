import type { Words } from "./words.ts";

export const vi: Words = {
  skip: "Đi thẳng đến nội dung",
  contents: "Mục lục",
  exit: "Lưu và thoát",
  progress: (seen, all) => `${seen}/${all} trang`,
  start: "Bắt đầu học",
  goOn: "Học tiếp",
  lastTime: (place) => `Lần trước bà con dừng ở: ${place}`,
  extent: (modules, pages) => `${modules} bài học, ${pages} trang`,
  duration: (minutes) => `Học hết khoảng ${hours(minutes)}`,
  examRule: (questions, needed, percent) =>
    `Bài kiểm tra có ${questions} câu. Đúng từ ${needed} câu trở lên (${comma(percent)}%) là đạt.`,
  readRule: "Xem hết các trang là hoàn thành khóa học.",

  module: (number, title) => `Bài ${number}${title ? `. ${title}` : ""}`,
  opening: "Mở đầu",
  page: (number, all) => `Trang ${number}/${all}`,
  seenOf: (seen, all) => `đã xem ${seen}/${all} trang`,
  seen: "đã xem",
  previous: "Trang trước",
  next: "Trang sau",
  toExam: "Đến bài kiểm tra",
  allRead: "Bà con đã học hết khóa học!",
  allReadHint: "Lúc nào muốn, bà con cứ mở mục lục để xem lại.",
  stillUnread: "Còn những trang này bà con chưa xem. Xem hết là hoàn thành khóa học:",

  exam: "Bài kiểm tra",
  examTries: (attempts, left) => `Được làm ${attempts} lần. Bà con còn ${left} lần.`,
  examTriesFree: "Chưa đạt thì làm lại, bao nhiêu lần cũng được.",
  examNoHurry: "Không tính giờ. Bà con cứ thong thả, nghỉ giữa chừng cũng được.",
  examFeedback: {
    end: "Nộp bài xong, bà con xem được đáp án và lời giải thích.",
    each: "Trả lời xong câu nào, bà con biết ngay câu đó đúng hay sai.",
    none: "Nộp bài xong, bà con biết mình đúng bao nhiêu câu.",
  },
  examUnread: "Mấy bài này bà con chưa xem hết. Xem trước thì làm bài sẽ dễ hơn:",
  examUnderWay: "Bà con đang làm dở. Các câu trả lời vẫn còn nguyên.",
  examBest: (percent) => `Kết quả tốt nhất của bà con: đúng ${comma(percent)}%.`,
  examPassed: "Bà con đã đạt bài kiểm tra này. Có làm lại thì kết quả tốt nhất vẫn được giữ.",
  examNoTries:
    "Bà con đã dùng hết số lần làm bài. Các bài học vẫn mở để xem lại. Cần giúp thì hỏi người phụ trách lớp.",
  examDropped:
    "Khóa học vừa được cập nhật nên bài đang làm dở phải bắt đầu lại. Lần này không bị tính.",
  begin: "Bắt đầu làm bài",
  resume: "Làm tiếp",

  question: (number, all) => `Câu ${number}/${all}`,
  questionShort: (number) => `Câu ${number}`,
  answered: "Đã trả lời",
  unanswered: "Chưa trả lời",
  chooseOne: "Chọn một ý",
  chooseAll: "Chọn tất cả các ý đúng",
  check: "Xem đúng hay sai",
  nextQuestion: "Câu sau",
  previousQuestion: "Câu trước",
  answeredOf: (answered, all) => `Đã trả lời ${answered}/${all} câu`,
  submit: "Nộp bài",

  confirmTitle: "Bà con nộp bài nhé?",
  stillOpen: "Còn bỏ trống:",
  confirmHint: "Nộp rồi thì không sửa câu trả lời được nữa.",
  back: "Xem lại bài",

  right: "Đúng",
  wrong: "Chưa đúng",
  partly: "Đúng một phần",
  yourAnswer: "Bà con chọn",
  rightAnswer: "Đáp án đúng",
  explanation: "Giải thích",

  passed: "Đạt",
  passedText: "Chúc mừng bà con đã đạt bài kiểm tra!",
  notYet: "Chưa đạt",
  notYetText: (missing, left) =>
    `Bà con còn thiếu ${missing} câu nữa. Không sao cả: xem lại bài rồi làm lại nhé.${
      Number.isFinite(left) ? ` Bà con còn ${left} lần làm.` : ""
    }`,
  score: (right, asked, percent) =>
    `Đúng ${right}/${asked} câu${percent ? ` (${comma(percent)}%)` : ""}`,
  needed: (needed, asked) => `Cần đúng ít nhất ${needed}/${asked} câu`,
  perOutcome: "Kết quả theo từng phần",
  readAgain: "Nên xem lại",
  result: "Xem kết quả",
  review: "Xem đáp án",
  retry: "Làm lại",
  reviewGone: "Câu hỏi này không còn trong khóa học.",

  loading: "Đang mở…",
  loadFailed: "Chưa mở được trang này",
  loadFailedHint: "Có thể mạng đang yếu. Bà con đợi một chút rồi bấm “Thử lại”.",
  reload: "Thử lại",
  saveFailed: "Chưa lưu được. Máy sẽ tự lưu lại sau.",
  offPlatform: "Chưa nối với nền tảng học. Kết quả chỉ lưu trên máy này.",
  notRecorded: "Lần này chỉ xem, kết quả không ghi lên nền tảng.",
  bye: "Đã lưu. Bà con có thể đóng cửa sổ này.",
  byeUnfinished: "Lần sau mở lại, bà con học tiếp từ chỗ đang dừng.",
};

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
