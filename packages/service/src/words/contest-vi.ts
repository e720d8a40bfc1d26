import type { ContestWords } from "./contest-words.ts";

const TIES = {
  time: "làm bài nhanh hơn (theo giờ của máy chủ, từ lúc bắt đầu đến lúc nộp)",
  guess: "dự đoán gần đúng hơn",
  earlier: "nộp bài sớm hơn",
} as const;

export const vi: ContestWords = {
  when: "Thời gian thi",
  fromTo: (opens, closes) => `Mở lúc ${opens}. Đóng lúc ${closes}.`,
  onDay: " ngày ",
  unannounced: "Ban tổ chức chưa công bố giờ mở và giờ đóng.",
  phases: {
    before: "Cuộc thi chưa mở.",
    open: "Cuộc thi đang mở.",
    counting: "Cuộc thi đã đóng. Máy chủ đang chấm những bài cuối.",
    closed: "Cuộc thi đã kết thúc.",
  },
  rules: "Thể lệ",
  ruleQuestions: (questions) => `Mỗi bài thi có ${questions} câu, rút ngẫu nhiên.`,
  ruleMinutes: (minutes) =>
    `Làm bài trong ${minutes} phút, tính từ lúc bấm bắt đầu. Thoát ra giữa chừng, đồng hồ vẫn chạy. Cuộc thi đóng thì bài đang làm cũng kết thúc.`,
  ruleNoMinutes: "Làm bài bao lâu cũng được, miễn là nộp trước giờ đóng.",
  ruleAttempts: (attempts) =>
    attempts === 1
      ? "Mỗi người thi một lần."
      : `Mỗi người thi nhiều nhất ${attempts} lần, lấy bài tốt nhất.`,
  ruleTies: (ties) =>
    `Ai đúng nhiều câu hơn thì xếp trên. Nếu bằng nhau thì lần lượt xét ai ${ties.map((tie) => TIES[tie]).join("; rồi ai ")}.`,
  rulePerson: "Mỗi người ghi danh một lần.",
  personBy: (facts) => `Ai khai trùng ${facts.join(", ")} thì được coi là cùng một người.`,
  ruleKeys: "Đáp án và giải thích chỉ hiện sau khi cuộc thi đóng.",
  prizes: "Giải thưởng",
  prize: (title, count) => `${title}: ${count} giải`,
  notice: "Dữ liệu cá nhân",
  noticeText: (controller, purpose, retention) =>
    `Bên kiểm soát dữ liệu: ${controller}. Mục đích: ${purpose}. Thời gian lưu: ${retention}.`,
  noticeContact: (contact) => `Hỏi về dữ liệu, yêu cầu sửa hoặc xóa: ${contact}.`,
  enter: "Ghi danh",
  enterClosed: "Cuộc thi đã đóng, không nhận ghi danh nữa.",
  byPlatform: "Cuộc thi này vào từ lớp học trên nền tảng học tập, không ghi danh ở trang này.",
  name: "Họ và tên",
  optional: "không bắt buộc",
  choose: "Chọn một mục",
  guess: "Câu dự đoán",
  guessHint: "Viết một số nguyên. Số này dùng để xếp hạng khi bằng điểm.",
  dateHint: "Ngày/tháng/năm, ví dụ 05/9/2008.",
  age: (years) => `Bạn đã đủ ${years} tuổi chưa?`,
  old: (years) => `Tôi đã đủ ${years} tuổi`,
  young: (years) => `Tôi chưa đủ ${years} tuổi`,
  guardian: "Họ tên cha, mẹ hoặc người giám hộ",
  guardianHint: "Chỉ điền khi thí sinh chưa đủ tuổi.",
  guardianConsent: "Cha, mẹ hoặc người giám hộ đồng ý cho thí sinh dự thi.",
  consent: "Tôi đã đọc thông báo về dữ liệu cá nhân và đồng ý.",
  send: "Ghi danh",
  correct: "Chưa ghi danh được. Hãy sửa những ô có ghi lỗi bên dưới.",
  faults: {
    missing: "Chưa điền mục này.",
    unticked: "Chưa đánh dấu ô này.",
    unchosen: "Chưa chọn.",
    name: "Hãy ghi họ tên bằng chữ.",
    phone: "Số điện thoại chưa đúng, ví dụ đúng: 0912 345 678.",
    email: "Địa chỉ thư chưa đúng, ví dụ đúng: ten@hoc.example.",
    date: "Ngày chưa đúng, ví dụ đúng: 05/9/2008.",
    number: "Hãy ghi một số nguyên phù hợp.",
    choice: "Hãy chọn một mục có trong danh sách.",
    long: "Nội dung dài quá.",
  },
  taken:
    "Đã có người ghi danh với thông tin này. Nếu đó là bạn, hãy nhập mã ở mục “Đã có mã dự thi”. Mất mã thì liên hệ ban tổ chức.",
  back: "Đã có mã dự thi",
  backText:
    "Ai đã ghi danh, hoặc được ban tổ chức cấp mã, thì nhập mã dự thi để vào. Dùng máy nào cũng được.",
  code: "Mã dự thi",
  goBack: "Vào bằng mã",
  codeWrong: "Mã này không đúng. Hãy xem lại từng chữ.",
  codeFirst:
    "Mã này do ban tổ chức cấp cho bạn. Hãy xem lại, điền nốt những mục còn trống rồi ghi danh.",
  yourCode: "Mã dự thi của bạn",
  yourCodeText:
    "Hãy chép lại hoặc chụp màn hình. Mã chỉ hiện một lần. Mất mạng, đổi máy thì dùng mã này để vào lại.",
  hello: (name) => `Thí sinh: ${name}`,
  next: "Việc tiếp theo",
  nextBefore: (opens) =>
    `Bạn đã ghi danh. Cuộc thi mở lúc ${opens}; lúc đó hãy quay lại trang này.`,
  nextBegin: (minutes, closes) =>
    minutes === undefined
      ? `Bạn có thể bắt đầu. Hãy nộp bài trước ${closes}.`
      : `Bạn có thể bắt đầu. Bấm rồi thì có ${minutes} phút, và không quá ${closes}.`,
  nextUnderWay: "Bài thi đang làm dở, đồng hồ vẫn chạy. Hãy làm tiếp.",
  nextDone: (right, asked, closes) =>
    `Bạn đã nộp bài: đúng ${right}/${asked} câu. Xếp hạng và đáp án hiện ở đây sau ${closes}.`,
  nextAgain: (left) => `Bạn còn ${left} lần thi.`,
  nextMissed: "Bạn đã ghi danh nhưng không có bài nộp.",
  nextCounting: "Cuộc thi vừa đóng. Vài phút nữa có xếp hạng.",
  nextRanking: (place, of) => `Bạn xếp thứ ${place} trong ${of} thí sinh.`,
  nextOut:
    "Ban tổ chức đã loại bài thi này khỏi xếp hạng. Muốn biết lý do hoặc khiếu nại, hãy liên hệ ban tổ chức.",
  elsewhere: "Bạn đã ghi danh ở một lớp khác. Hãy vào thi từ lớp ấy.",
  begin: "Vào thi",
  goOn: "Làm tiếp",
  again: "Thi lại",
  review: "Xem lại bài",
  read: "Đọc bài ôn",
  ranking: "Xếp hạng",
  rankingAfter: "Xếp hạng hiện ra ở đây sau khi cuộc thi đóng.",
  place: "Hạng",
  contestant: "Thí sinh",
  unit: "Đơn vị",
  right: "Câu đúng",
  time: "Thời gian",
  contestants: "Số thí sinh",
  average: "Câu đúng trung bình",
  bestPlace: "Hạng cao nhất",
  byUnit: "Xếp hạng đơn vị",
  unitsLeast: (least) => `Chỉ xếp hạng đơn vị có từ ${least} thí sinh.`,
  nobody: "Không có ai.",
  page: (page, of) => `Trang ${page} trên ${of}`,
  previous: "Trang trước",
  duration: (seconds) =>
    seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`,
  poster: "Áp phích",
  posterText: "Quét mã bằng máy ảnh của điện thoại để vào trang cuộc thi.",
  print: "In trang này để dán ở nơi nhiều người qua lại.",
};
