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
};
