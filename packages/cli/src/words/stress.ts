/** What `hocvu serve --stress` says, in one language. */
export interface StressWords {
  readonly stress: string;
  readonly rates: string;
  readonly seconds: string;
  readonly learners: string;
  readonly platformPort: string;
  readonly json: string;
  readonly notRates: (text: string) => string;
  readonly notSeconds: (text: string) => string;
  readonly notLearners: (text: string) => string;
  readonly needsDatabase: string;
  readonly noExam: string;
  readonly unreachable: (url: string, reason: string) => string;
  readonly notLetIn: (what: string, host: string) => string;
  readonly brokenOff: string;
  readonly preparing: string;
  readonly playing: (seconds: number) => string;
  readonly removing: string;
  /** Heads of the table: request, number, a second, then percentiles in milliseconds, errors. */
  readonly heads: readonly string[];
  readonly kinds: Readonly<
    Record<"login" | "launch" | "file" | "progress" | "exam" | "begin" | "save" | "submit", string>
  >;
  readonly scores: (outbox: {
    readonly queued: number;
    readonly sent: number;
    readonly sentPerSecond: number;
    readonly waiting: number;
    readonly dead: number;
    readonly pace: number;
  }) => string;
  readonly late: (p99: number, max: number) => string;
  readonly trouble: (kind: string, what: string, count: number) => string;
  readonly fine: string;
}

export const stressInEnglish: StressWords = {
  stress:
    "play a class against the service that runs at this address, and say how fast it answers; with its --database",
  rates: "launches, saved answers and submissions a second, by commas",
  seconds: "how long the class is played",
  learners: "how many sit in the exam at least",
  platformPort: "port of the simulated platform; the service must run with --allow-host for it",
  json: "print the figures as JSON",
  notRates: (text) => `\`${text}\` is no rates; write three numbers such as 10,220,70`,
  notSeconds: (text) => `\`${text}\` is no number of seconds; write one from 1 to 36000`,
  notLearners: (text) => `\`${text}\` is no number of learners; write one from 1 to 99999`,
  needsDatabase:
    "the simulated platform is entered in the service's own database; name it with --database",
  noExam: "the service has no course with an exam",
  unreachable: (url, reason) => `nothing answers at \`${url}\`: ${reason}`,
  notLetIn: (what, host) =>
    `the service lets no learner of the simulated platform in (${what}); start it with --allow-host ${host}`,
  brokenOff: "broken off: the figures are of the time until then",
  preparing: "preparing: a simulated platform, and learners who are samples",
  playing: (seconds) => `playing for ${seconds} seconds`,
  removing: "taking the samples away",
  heads: ["request", "number", "per s", "p50 ms", "p95", "p99", "max", "errors"],
  kinds: {
    login: "login",
    launch: "launch",
    file: "file of the page",
    progress: "progress read",
    exam: "exam read",
    begin: "exam begun",
    save: "answer saved",
    submit: "exam handed in",
  },
  scores: ({ queued, sent, sentPerSecond, waiting, dead, pace }) =>
    `outbox: ${queued} scores came in, ${sent} were sent (${sentPerSecond} a second; this kind of platform gets ${pace} at most), ${waiting} wait, ${dead} were refused`,
  late: (p99, max) =>
    `the load itself was late by ${p99} ms (p99), ${max} ms at most; that is in the times above`,
  trouble: (kind, what, count) => `${kind}: ${what}, ${count} times`,
  fine: "no errors",
};

export const stressInVietnamese: StressWords = {
  stress:
    "cho một lớp mẫu học thử trên dịch vụ đang chạy ở địa chỉ này và đo thời gian trả lời; cần --database của dịch vụ",
  rates: "số lượt vào, số lần lưu câu trả lời và số lượt nộp bài mỗi giây, cách nhau bằng dấu phẩy",
  seconds: "thời gian học thử, tính bằng giây",
  learners: "số người ngồi thi ít nhất",
  platformPort: "cổng của nền tảng mô phỏng; dịch vụ phải chạy với --allow-host cho cổng này",
  json: "in số liệu dạng JSON",
  notRates: (text) => `\`${text}\` không phải tốc độ; viết ba số như 10,220,70`,
  notSeconds: (text) => `\`${text}\` không phải số giây; viết một số từ 1 đến 36000`,
  notLearners: (text) => `\`${text}\` không phải số người học; viết một số từ 1 đến 99999`,
  needsDatabase:
    "nền tảng mô phỏng được ghi vào chính cơ sở dữ liệu của dịch vụ; hãy ghi nó bằng --database",
  noExam: "dịch vụ không có khóa học nào có bài thi",
  unreachable: (url, reason) => `không có gì trả lời tại \`${url}\`: ${reason}`,
  notLetIn: (what, host) =>
    `dịch vụ không cho người học của nền tảng mô phỏng vào (${what}); hãy chạy nó với --allow-host ${host}`,
  brokenOff: "đã dừng giữa chừng: số liệu tính đến lúc đó",
  preparing: "đang chuẩn bị nền tảng mô phỏng và những người học mẫu",
  playing: (seconds) => `đang học thử trong ${seconds} giây`,
  removing: "đang xóa dữ liệu mẫu",
  heads: ["yêu cầu", "số lần", "mỗi giây", "p50 ms", "p95", "p99", "lâu nhất", "lỗi"],
  kinds: {
    login: "đăng nhập",
    launch: "vào học",
    file: "tệp của trang",
    progress: "đọc tiến độ",
    exam: "đọc bài thi",
    begin: "bắt đầu thi",
    save: "lưu câu trả lời",
    submit: "nộp bài",
  },
  scores: ({ queued, sent, sentPerSecond, waiting, dead, pace }) =>
    `điểm chờ gửi: ${queued} điểm mới, đã gửi ${sent} (${sentPerSecond} mỗi giây; loại nền tảng này nhận nhiều nhất ${pace}), còn chờ ${waiting}, bị từ chối ${dead}`,
  late: (p99, max) =>
    `bộ tạo tải tự nó chậm ${p99} ms (p99), nhiều nhất ${max} ms; thời gian ở trên đã tính cả phần ấy`,
  trouble: (kind, what, count) => `${kind}: ${what}, ${count} lần`,
  fine: "không có lỗi",
};
