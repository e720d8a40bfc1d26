/** What `hocvu validate` says, in one language. */
export interface ValidateWords {
  readonly validate: string;
  readonly packages: string;
  readonly platforms: (known: string) => string;
  readonly report: string;
  readonly severities: string;
  readonly unknownPlatform: (name: string, known: string) => string;
  readonly wrongSeverities: (path: string, reason: string) => string;
  readonly noErrors: (packages: number) => string;
  readonly wrote: (path: string) => string;
  readonly play: string;
  readonly playSeconds: string;
  readonly wrongSeconds: (written: string) => string;
  readonly noPlaywright: (install: string) => string;
  readonly noBrowser: string;
  readonly noAxe: (install: string) => string;
  readonly playing: (number: number, of: number, title: string) => string;
}

export const validateInEnglish: ValidateWords = {
  validate: "say what a learning platform will trip over in packages, whoever made them",
  packages: "zips or folders: SCORM, cmi5, xAPI, Common Cartridge, QTI, Open edX",
  platforms: (known) =>
    `platforms to judge for, by commas: whether they import, play, grade, resume it (${known})`,
  report: "write one page in Vietnamese and English for whoever made the packages",
  severities: 'JSON file with severities of your own: {"HV4612": "error", "HV4617": "off"}',
  unknownPlatform: (name, known) => `there is no platform \`${name}\`; known are ${known}`,
  wrongSeverities: (path, reason) => `\`${path}\` holds no severities: ${reason}`,
  noErrors: (packages) =>
    packages === 1 ? "nothing wrong found" : `nothing wrong found in ${packages} packages`,
  wrote: (path) => `wrote ${path}`,
  play: "open every SCO or unit in a browser on a simulated platform, walk it, and tell what happened",
  playSeconds: "how long each is walked at most, in seconds",
  wrongSeconds: (written) => `\`${written}\` is no number of seconds from 1 to 3600`,
  noPlaywright: (install) =>
    `--play needs Playwright, which is not installed; install it with ${install}`,
  noBrowser:
    "--play needs Chromium or Chrome, and found none; install one (npx playwright install chromium), or set HOCVU_CHROMIUM to its path",
  noAxe: (install) =>
    `axe-core is not installed, so nothing is said of who can use the pages; install it with ${install}`,
  playing: (number, of, title) => `playing ${number}/${of}: ${title}`,
};

export const validateInVietnamese: ValidateWords = {
  validate: "cho biết nền tảng học tập sẽ vấp ở đâu trong gói học liệu, của bất kỳ nơi nào làm ra",
  packages: "tệp zip hoặc thư mục: SCORM, cmi5, xAPI, Common Cartridge, QTI, Open edX",
  platforms: (known) =>
    `xét cho các nền tảng nào, cách nhau bằng dấu phẩy: có nhập, chạy, ghi điểm, học tiếp được không (${known})`,
  report: "ghi một trang bằng tiếng Việt và tiếng Anh gửi nơi làm ra gói",
  severities: 'tệp JSON đặt lại mức độ: {"HV4612": "error", "HV4617": "off"}',
  unknownPlatform: (name, known) => `không có nền tảng \`${name}\`; các nền tảng: ${known}`,
  wrongSeverities: (path, reason) => `\`${path}\` không ghi mức độ đúng cách: ${reason}`,
  noErrors: (packages) =>
    packages === 1 ? "không tìm thấy gì sai" : `không tìm thấy gì sai trong ${packages} gói`,
  wrote: (path) => `đã ghi ${path}`,
  play: "mở từng SCO hay đơn vị bằng trình duyệt trên nền tảng mô phỏng, đi qua bài và báo chuyện gì xảy ra",
  playSeconds: "mỗi bài đi qua tối đa bao nhiêu giây",
  wrongSeconds: (written) => `\`${written}\` không phải số giây từ 1 đến 3600`,
  noPlaywright: (install) => `--play cần Playwright mà máy chưa cài; cài bằng lệnh ${install}`,
  noBrowser:
    "--play cần Chromium hoặc Chrome mà máy không có; hãy cài (npx playwright install chromium), hoặc đặt biến HOCVU_CHROMIUM là đường dẫn của nó",
  noAxe: (install) =>
    `chưa cài axe-core nên không xét được ai dùng được trang; cài bằng lệnh ${install}`,
  playing: (number, of, title) => `đang chạy ${number}/${of}: ${title}`,
};
