import { adminWords } from "./vi/admin.ts";
import { platformWords } from "./vi/platforms.ts";
import type { Words } from "./words.ts";

// No word for "you", as in the player's words: it would have to be chosen by age and rank.
export const words: Words = {
  skip: "Đến nội dung",
  language: "Ngôn ngữ",
  timesAre: (zone) =>
    zone === "Asia/Ho_Chi_Minh"
      ? "Giờ ghi ở đây là giờ Việt Nam."
      : `Giờ ghi ở đây theo múi giờ ${zone}.`,
  copy: "Sao chép",
  none: "–",
  yes: "Có",
  no: "Không",
  count: (number) => number.toLocaleString("vi"),
  percent: (share) => `${Math.floor(share * 100 + 1e-9)}%`,
  minutes: (minutes) => `${minutes} phút`,
  span: (seconds) => {
    const [count, unit] =
      seconds < 90
        ? [seconds, "giây"]
        : seconds < 5400
          ? [seconds / 60, "phút"]
          : seconds < 129_600
            ? [seconds / 3600, "giờ"]
            : [seconds / 86_400, "ngày"];
    return `${Math.max(0, Math.round(Number(count)))} ${unit}`;
  },
  pageOf: (page, pages) => `Trang ${page}/${pages}`,
  previous: "Trang trước",
  next: "Trang sau",
  pages: "Các trang của danh sách",

  closed: {
    title: "Cần mở lại khóa học",
    text: "Trang này thuộc một khóa học trên nền tảng học, và đã hết thời gian được mở. Vào lại khóa học từ nền tảng là xem được; mọi thứ vẫn còn nguyên.",
    notTeacher: "Trang dành cho giáo viên",
    notTeacherText:
      "Trang này cho xem cả lớp, còn nền tảng học báo rằng người đang mở là người học.",
  },

  part: (part) =>
    part === "exam"
      ? "Bài thi"
      : part.startsWith("practice:")
        ? "Luyện tập"
        : part.startsWith("module:")
          ? "Một bài học"
          : "Cả khóa học",

  attempt: {
    title: "Lần",
    number: (number) => `Lần ${number}`,
    started: "Bắt đầu",
    ended: "Nộp bài",
    result: "Kết quả",
    passed: "Đạt",
    failed: "Chưa đạt",
    open: "Đang làm",
    overdue: "Hết giờ, đang thu bài",
    timeLeft: (minutes) => `còn ${minutes} phút`,
    noLimit: "không tính giờ",
    toMark: (answers) => `Chờ chấm ${answers} câu`,
    score: (right, asked) => `đúng ${right}/${asked} câu`,
    answered: (answered, asked) => `đã trả lời ${answered}/${asked} câu`,
    closedBy: { learner: "Người học tự nộp", sweep: "Hết giờ, tự thu", teacher: "Giáo viên thu" },
  },

  score: {
    title: "Đã gửi lên nền tảng học",
    about: { exam: "Kết quả kiểm tra", progress: "Tiến độ học" },
    value: (given, maximum) => `${given.replace(".", ",")}/${maximum.replace(".", ",")}`,
    noValue: "Chỉ báo trạng thái, không có điểm",
    status: {
      waiting: "Đang gửi",
      sent: "Đã nhận",
      superseded: "Đã có kết quả mới hơn thay thế",
      dead: "Nền tảng học không nhận",
    },
    correction: "Điều chỉnh",
    when: "Lúc",
    what: "Nội dung",
    state: "Tình trạng",
    none: "Chưa gửi gì.",
  },

  teach: {
    title: "Lớp học",
    link: (title, context) => `${title} · ${context}`,
    empty: "Chưa có ai mở. Ai mở bài thì sẽ hiện ở đây.",
    noHit: "Không có ai tên như vậy.",
    find: "Tìm theo tên",
    show: "Tìm",
    showAll: "Xem cả lớp",
    learner: "Người học",
    nameless: (subject) => `Chưa có tên (${subject})`,
    pages: "Số trang",
    pagesOf: (seen, all) => `${seen}/${all}`,
    attempts: "Số lần làm",
    best: "Kết quả tốt nhất",
    state: "Bài thi",
    last: "Vào gần nhất",
    absent: {
      title: "Có trong lớp nhưng chưa mở bài",
      nobody: "Mọi người trong lớp trên nền tảng đều đã mở bài.",
      count: (people) =>
        `${people.toLocaleString("vi")} người trong lớp trên nền tảng chưa mở bài.`,
      cut: "Danh sách của nền tảng dài quá, chưa đọc được hết.",
      more: (people) => `Và ${people.toLocaleString("vi")} người nữa.`,
      failed: "Nền tảng học không đưa danh sách người trong lớp.",
      asked: "Nền tảng học chưa trả lời trong lớp có những ai. Chờ một lát rồi bấm làm mới.",
    },
    notBegun: "Chưa làm",
    figures: {
      learners: "Đã mở bài",
      reading: "Đã xem (trung bình)",
      sat: "Đã làm kiểm tra",
      passed: "Đã đạt",
      best: "Kết quả tốt nhất (trung bình)",
      open: "Đang làm kiểm tra",
      waiting: "Chờ chấm",
    },
    marking: {
      title: "Chấm câu tự viết",
      waiting: (answers) => `${answers.toLocaleString("vi")} bài viết chờ chấm.`,
      allMarked: "Không còn bài viết nào chờ chấm.",
      markedCount: (answers) => `${answers.toLocaleString("vi")} bài viết đã chấm.`,
      open: "Mở danh sách bài viết",
      anonymous:
        "Khi chấm không hiện tên người viết. Điểm chỉ tính vào kết quả và gửi lên nền tảng khi mọi câu tự viết của lần làm ấy đã chấm.",
      question: "Câu hỏi",
      allQuestions: "Mọi câu hỏi",
      state: "Tình trạng",
      states: { waiting: "Chờ chấm", marked: "Đã chấm" },
      show: "Lọc",
      handedIn: "Nộp lúc",
      letters: "Số ký tự",
      points: "Điểm",
      one: "Chấm một bài viết",
      back: "Về danh sách bài viết",
      answer: "Bài viết",
      sample: "Câu trả lời mẫu",
      mark: "Chấm",
      markAnew: "Chấm lại",
      criteria: "Bài viết đã có những ý nào?",
      worth: (points) => `${points} điểm`,
      enough: (enough, all) =>
        enough === all
          ? `Đủ ${all} điểm thì câu này được tính là đúng.`
          : `Từ ${enough} trên ${all} điểm thì câu này được tính là đúng.`,
      note: "Lời nhắn cho người viết",
      noteHint: "Không bắt buộc. Người viết đọc được khi xem lại bài thi.",
      saveAndNext: "Lưu và sang bài tiếp",
      save: "Lưu",
      saved: "Đã lưu điểm của bài vừa chấm.",
      taken:
        "Chưa lưu: người khác vừa chấm bài này. Dưới đây là điểm đã cho; thấy cần thì chấm lại và ghi lý do.",
      gone: "Không có bài viết đó ở lớp này.",
      right: "tính là đúng",
      wrong: "chưa đúng",
      noneMet: "Chưa có ý nào",
      history: "Các lần chấm",
      historyHint: "Lần mới nhất được tính; các lần trước vẫn giữ lại.",
      csv: "Số câu chờ chấm",
    },
    progress: {
      title: "Tiến độ học trên nền tảng",
      hint: "Khi bật, nền tảng nhận số trang mỗi người học đã xem trong phần mà liên kết này mở (một bài, hoặc cả khóa), cứ thêm một phần mười thì gửi một lần, không bao giờ giảm. Điểm kiểm tra vẫn ở cột riêng. Phần đã học từ trước cũng được gửi.",
      impossible: "Ở chỗ này, nền tảng học không có cột nào để nhận tiến độ.",
      on: "Đang gửi",
      off: "Không gửi",
      switchOn: "Gửi tiến độ học về nền tảng",
      switchOff: "Thôi gửi tiến độ",
      done: {
        on: "Từ nay tiến độ được gửi về nền tảng; phần đã học từ trước đang được gửi.",
        off: "Đã thôi gửi tiến độ. Những gì nền tảng đã nhận vẫn còn ở đó.",
      },
      stale: "Không có gì thay đổi: việc này đã làm rồi.",
    },
    csv: "Tải bảng CSV",
    csvName: "lop-hoc",
    csvAllPages: "Tổng số trang",
    csvRight: "Số câu đúng",
    csvAsked: "Số câu hỏi",
    back: "Về lớp học",
    course: "Mở khóa học",
    refresh: "Tải lại",
    person: "Các lần làm bài",
    noAttempts: "Chưa làm lần nào.",
    extraTime: "Thêm giờ",
    extraTimeHint:
      "Cộng thêm vào lần đang làm; đồng hồ của người học tự nhận thêm trước khi hết giờ cũ.",
    extraMinutes: "Số phút",
    reason: "Lý do",
    reasonHint: "Lý do được lưu vào nhật ký. Không ghi bệnh tật hay chuyện riêng.",
    giveTime: "Thêm số phút này",
    extraAttempt: "Cho làm thêm một lần",
    extraAttemptHint: (given) =>
      given === 0
        ? "Ngoài số lần khóa học cho mọi người."
        : `Ngoài số lần khóa học cho mọi người. Đã cho thêm: ${given}.`,
    giveAttempt: "Cho thêm một lần",
    laterTime: "Thêm giờ cho mọi lần làm",
    laterTimeHint:
      "Dành cho người cần nhiều thời gian hơn: tính cho mỗi lần bắt đầu từ bây giờ. Ghi 0 là bỏ.",
    giveLaterTime: "Lưu",
    corrected: "đã sửa",
    correctedTo: (given, maximum) =>
      `Đã sửa bằng tay: đúng ${given}/${maximum} câu. Kết quả này được tính.`,
    correct: "Sửa kết quả",
    correctHint:
      "Kết quả này được tính thay cho các lần làm, kể cả những lần sau, cho đến khi thu hồi. Nền tảng nhận kết quả mới, người học cũng thấy.",
    correctRight: (asked) => `Số câu đúng trên ${asked}`,
    giveCorrection: "Ghi kết quả này",
    withdraw: "Thu hồi kết quả đã sửa",
    withdrawHint: (right, asked) =>
      `Lần làm tốt nhất được tính trở lại: đúng ${right}/${asked} câu. Nền tảng cũng nhận kết quả ấy.`,
    giveWithdrawal: "Thu hồi",
    done: {
      time: (minutes) => `Đã thêm ${minutes} phút.`,
      attempt: "Đã cho làm thêm một lần.",
      later: (minutes) =>
        minutes === 0 ? "Đã bỏ phần thêm giờ." : `Từ nay mỗi lần làm được thêm ${minutes} phút.`,
      corrected: "Đã sửa kết quả; nền tảng sẽ nhận sau giây lát.",
      withdrawn: "Đã thu hồi; lần làm tốt nhất được tính trở lại.",
    },
    failed: {
      stale: "Không có gì thay đổi: việc này đã làm rồi, hoặc lần làm bài vừa kết thúc.",
      minutes: "Số phút phải là số nguyên từ 1 đến 600.",
      laterMinutes: "Số phút phải là số nguyên từ 0 đến 600.",
      given: "Số câu đúng phải là số nguyên, không lớn hơn số câu đã hỏi.",
      reason: "Còn thiếu lý do.",
    },
    notHere: "Lớp này không có người học đó",
    notHereText: "Ở đây chỉ có những người đã mở khóa học từ đúng chỗ này.",
  },

  mine: {
    title: "Kết quả của tôi",
    reading: "Số trang đã xem",
    attempts: "Các lần làm bài thi",
    noAttempts: "Chưa làm bài thi lần nào.",
    best: "Kết quả tốt nhất",
    sentHint: "Nền tảng học nhận được rồi, một lát sau mới hiện kết quả.",
    keptTitle: "Những gì được lưu",
    kept: "Nơi đây lưu: các trang đã xem, câu trả lời, kết quả, và tên nếu nền tảng học có gửi. Muốn xóa thì nhờ giáo viên hoặc người quản trị nền tảng học.",
  },

  admin: adminWords,
  platforms: platformWords,
};
