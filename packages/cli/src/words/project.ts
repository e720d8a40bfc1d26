/** What `hocvu build` and `hocvu check` say of a repository with many courses, in one language. */
export interface ProjectWords {
  readonly platform: string;
  readonly changedSince: string;
  readonly watch: string;
  readonly report: string;
  /** No course is named, and nothing else names one. */
  readonly noCourse: string;
  readonly unknownPlatform: (name: string, known: string, suggestion?: string) => string;
  readonly noPlatforms: (name: string) => string;
  readonly gitMissing: string;
  readonly noRepository: (folder: string) => string;
  readonly unknownRevision: (revision: string) => string;
  /** The clone lacks the history in which it may be. */
  readonly shallow: (revision: string) => string;
  readonly gitRefused: (reason: string) => string;
  readonly nothingChanged: (revision: string) => string;
  readonly watching: (courses: number) => string;
  readonly rebuilding: (courses: readonly string[]) => string;
  readonly watchEnded: string;
}

export const projectInEnglish: ProjectWords = {
  platform: "only for this platform of `hocvu.yml`; several with commas",
  changedSince:
    "only courses that changed since this revision of git, as in origin/main; a shared file changes all that may use it",
  watch: "build anew whatever is saved, until Ctrl-C",
  report: "also write build-report.json beside the packages: versions, sizes and hashes",
  noCourse:
    "`course` is missing: name a course folder, or write a `hocvu.yml` that names all of the repository",
  unknownPlatform: (name, known, suggestion) =>
    `\`hocvu.yml\` has no platform \`${name}\`; ${suggestion ? `did you mean \`${suggestion}\`?` : `it has ${known}`}`,
  noPlatforms: (name) => `there is no platform \`${name}\`: no \`hocvu.yml\` here names any`,
  gitMissing: "`--changed-since` asks git, which is not installed or not in the PATH",
  noRepository: (folder) =>
    `\`--changed-since\` needs a git repository, and \`${folder}\` is in none`,
  unknownRevision: (revision) => `git knows no revision \`${revision}\` here`,
  shallow: (revision) =>
    `git knows no revision \`${revision}\` here: this clone has only a part of the history; fetch that revision too (in GitHub's checkout \`fetch-depth: 0\`, in GitLab \`GIT_DEPTH: 0\`)`,
  gitRefused: (reason) => `git did not answer: ${reason}`,
  nothingChanged: (revision) => `no course has changed since ${revision}; nothing is built`,
  watching: (courses) =>
    courses === 1
      ? "what is saved is built at once; Ctrl-C ends this"
      : `what is saved in ${courses} courses is built at once; Ctrl-C ends this`,
  rebuilding: (courses) => `changed: ${courses.join(", ")}`,
  watchEnded: "no more is built",
};

export const projectInVietnamese: ProjectWords = {
  platform:
    "chỉ dựng cho nền tảng này trong `hocvu.yml`; nhiều nền tảng thì cách nhau bằng dấu phẩy",
  changedSince:
    "chỉ dựng khóa học đã đổi so với bản git này, ví dụ origin/main; tệp dùng chung đổi thì dựng lại mọi khóa có thể dùng tệp đó",
  watch: "lưu tệp nào là dựng lại ngay, đến khi bấm Ctrl-C",
  report: "ghi thêm build-report.json cạnh các gói: phiên bản, dung lượng, mã băm",
  noCourse:
    "thiếu `course`: hãy ghi thư mục khóa học, hoặc viết tệp `hocvu.yml` kể tên các khóa trong kho",
  unknownPlatform: (name, known, suggestion) =>
    `\`hocvu.yml\` không có nền tảng \`${name}\`; ${suggestion ? `có phải là \`${suggestion}\`?` : `hiện có ${known}`}`,
  noPlatforms: (name) =>
    `không có nền tảng \`${name}\`: ở đây không có \`hocvu.yml\` nào kể tên nền tảng`,
  gitMissing: "`--changed-since` phải hỏi git, mà máy chưa cài git hoặc không tìm thấy trong PATH",
  noRepository: (folder) =>
    `\`--changed-since\` cần một kho git, mà \`${folder}\` không nằm trong kho nào`,
  unknownRevision: (revision) => `git ở đây không có bản nào tên \`${revision}\``,
  shallow: (revision) =>
    `git ở đây không có bản nào tên \`${revision}\`: bản sao này chỉ có một phần lịch sử; hãy tải thêm bản đó (checkout của GitHub: \`fetch-depth: 0\`, GitLab: \`GIT_DEPTH: 0\`)`,
  gitRefused: (reason) => `git không trả lời: ${reason}`,
  nothingChanged: (revision) => `không khóa học nào đổi so với ${revision}; không dựng gì`,
  watching: (courses) =>
    courses === 1
      ? "lưu tệp là dựng lại ngay; Ctrl-C để dừng"
      : `lưu tệp trong ${courses} khóa học là dựng lại ngay; Ctrl-C để dừng`,
  rebuilding: (courses) => `vừa đổi: ${courses.join(", ")}`,
  watchEnded: "đã dừng, không dựng nữa",
};
