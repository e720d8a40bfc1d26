/** What `hocvu narrate` says, in one language. */
export interface NarrateWords {
  readonly narrate: string;
  readonly voice: string;
  readonly speed: string;
  readonly dryRun: string;
  readonly wrongSpeed: (written: string) => string;
  readonly nothingSpeaks: string;
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
  nothingSpeaks: "nothing is installed that speaks; espeak-ng is free: apt install espeak-ng",
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
  nothingSpeaks:
    "máy này chưa có chương trình nào biết đọc; espeak-ng miễn phí: apt install espeak-ng",
  failed: (page, reason) => `không đọc được trang \`${page}\`: ${reason}`,
  spoken: (path) => `đã đọc: ${path}`,
  would: (path, hasScript) => `sẽ đọc: ${path}${hasScript ? "" : " (chữ của chính trang ấy)"}`,
  recorded: (id) => `giữ nguyên, đã có người thu âm: ${id}`,
  unknownPage: (id) => `có lời đọc cho trang \`${id}\`, mà khóa học không có trang ấy`,
  summary: (spoken, same, recorded, unscripted) =>
    `${spoken} trang vừa đọc, ${same} trang không đổi, ${recorded} trang có người thu âm; ${unscripted} trang chưa có lời đọc`,
  large: "các tệp này là WAV nên rất nặng; máy có ffmpeg thì chúng thành MP3",
};
