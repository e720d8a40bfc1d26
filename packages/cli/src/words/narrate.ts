/** Where espeak-ng tells Windows to get it: https://github.com/espeak-ng/espeak-ng/blob/master/docs/guide.md#windows. */
const RELEASES = "https://github.com/espeak-ng/espeak-ng/releases";

/** What is said for one system. */
function own(
  system: string,
  said: Readonly<Record<"win32" | "darwin" | "others", string>>,
): string {
  return system === "win32" || system === "darwin" ? said[system] : said.others;
}

/** What `hocvu narrate` says, in one language. */
export interface NarrateWords {
  readonly narrate: string;
  readonly voice: string;
  readonly speed: string;
  readonly dryRun: string;
  readonly wrongSpeed: (written: string) => string;
  /** With what makes it speak on `system`, as Node.js calls it. */
  readonly nothingSpeaks: (system: string) => string;
  readonly failed: (page: string, reason: string) => string;
  readonly spoken: (path: string) => string;
  readonly would: (path: string, hasScript: boolean) => string;
  readonly recorded: (id: string) => string;
  readonly unknownPage: (id: string) => string;
  readonly summary: (spoken: number, same: number, recorded: number, unscripted: number) => string;
  readonly large: string;
}

export const narrateInEnglish: NarrateWords = {
  narrate: "say pages aloud into media/, as drafts until somebody records them",
  voice: "the voice, as the speaking program calls it; the course's language",
  speed: "words a minute",
  dryRun: "only tell what would be said",
  wrongSpeed: (written) => `\`${written}\` is no number of words a minute from 80 to 400`,
  nothingSpeaks: (system) =>
    `nothing is installed that speaks; espeak-ng is free: ${own(system, {
      win32: `get the newest .msi at ${RELEASES}, install it, and put C:\\Program Files\\eSpeak NG on PATH`,
      darwin: "with Homebrew, brew install espeak-ng",
      others: "apt install espeak-ng on Debian and Ubuntu, elsewhere the package of that name",
    })}`,
  failed: (page, reason) => `page \`${page}\` could not be said: ${reason}`,
  spoken: (path) => `said: ${path}`,
  would: (path, hasScript) => `would be said: ${path}${hasScript ? "" : " (the page's own text)"}`,
  recorded: (id) => `left as it is, somebody recorded it: ${id}`,
  unknownPage: (id) => `a script is for the page \`${id}\`, which the course has not`,
  summary: (spoken, same, recorded, unscripted) =>
    `${spoken} said, ${same} unchanged, ${recorded} recorded by people; ${unscripted} pages have no script`,
  large: "these are WAV files, which are large; with ffmpeg installed they become MP3",
};

export const narrateInVietnamese: NarrateWords = {
  narrate: "đọc các trang thành tiếng vào media/, làm bản nháp cho tới khi có người thu âm",
  voice: "giọng đọc, theo tên của chương trình đọc; mặc định là ngôn ngữ của khóa học",
  speed: "số từ mỗi phút",
  dryRun: "chỉ kể những trang sẽ đọc",
  wrongSpeed: (written) => `\`${written}\` không phải số từ mỗi phút, từ 80 đến 400`,
  nothingSpeaks: (system) =>
    `máy này chưa có chương trình nào biết đọc; espeak-ng miễn phí: ${own(system, {
      win32: `tải tệp .msi mới nhất ở ${RELEASES}, cài xong thì thêm C:\\Program Files\\eSpeak NG vào PATH`,
      darwin: "có Homebrew thì gõ brew install espeak-ng",
      others: "Debian, Ubuntu thì gõ apt install espeak-ng, hệ khác thì cài gói cùng tên",
    })}`,
  failed: (page, reason) => `không đọc được trang \`${page}\`: ${reason}`,
  spoken: (path) => `đã đọc: ${path}`,
  would: (path, hasScript) => `sẽ đọc: ${path}${hasScript ? "" : " (chữ của chính trang ấy)"}`,
  recorded: (id) => `giữ nguyên, đã có người thu âm: ${id}`,
  unknownPage: (id) => `có lời đọc cho trang \`${id}\`, mà khóa học không có trang ấy`,
  summary: (spoken, same, recorded, unscripted) =>
    `${spoken} trang vừa đọc, ${same} trang không đổi, ${recorded} trang có người thu âm; ${unscripted} trang chưa có lời viết riêng`,
  large: "các tệp này là WAV nên rất nặng; máy có ffmpeg thì chúng thành MP3",
};
