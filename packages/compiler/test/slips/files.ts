import { cut, documents, pictures, recordings } from "../files-of-each-kind.ts";
import { type Files, type LookAlike, lesson, lookAlike, type Slip, slip } from "./slip.ts";

const empty = new Uint8Array();
const vtt = "WEBVTT\n\n00:01.000 --> 00:04.000\nChào bà con.\n";
const srt = "1\n00:00:01,000 --> 00:00:04,000\nChào bà con.\n";
const module = "---\ntitle: Bài hai\n---\n\nChữ.\n";
const questions = "## Hỏi gì? {#hoi outcome=luu}\n\n- [x] Một\n- [ ] Hai\n\n> Vì thế.\n";

/** A lesson that shows the picture `name`, which holds `content`. */
const shows = (name: string, content: Files[string]): Files => ({
  ...lesson(`![Hình](⟦${name}⟧)`),
  [name]: content,
});

/** A lesson that plays the recording `name`. */
const plays = (name: string, content: Files[string], directive = "video"): Files => ({
  ...lesson(`⟦::${directive}[Lời chào]{src=${name} transcript=loi.txt}⟧`),
  [name]: content,
  "loi.txt": "Chào bà con.\n",
});

/** A lesson with a film whose captions are `name`. */
const captions = (name: string, content: Files[string]): Files => ({
  ...lesson(`⟦::video[Lời chào]{src=a.mp4 captions=${name}}⟧`),
  "a.mp4": recordings.mp4,
  [name]: content,
});

const unmarked = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? content.replace(/[⟦⟧]/g, "") : content,
    ]),
  );

/** A file that stands in the folder under `name`. */
const stray = (name: string, content = `⟦⟧${module}`): Files => ({ [name]: content });

/** Files: their names, pictures, media. */
export const filesSlips: readonly Slip[] = [
  slip("HV1025", "a note beside the modules", { "ghi-chu.md": "⟦⟧Nháp." }),
  slip("HV1025", "a module whose number is parted by an underline", stray("02_hai.md")),
  slip("HV1025", "a module whose number is parted by a dot", stray("2. Bài hai.md")),
  slip("HV1025", "a module that begins with its kind", stray("Bài 2.md")),
  slip("HV1025", "a module of nothing but a number", stray("02.md")),
  slip("HV1025", "a page in a file of its own beside index.md", {
    "02-hai/index.md": module,
    "02-hai/trang-hai.md": "⟦⟧Chữ.",
  }),
  slip("HV1100", "a module whose ending is doubled by the editor", stray("06-b.md.txt")),
  slip("HV1100", "a module called .markdown", stray("05-a.markdown")),
  slip("HV1100", "a module called .mdx", stray("07-c.mdx")),
  slip("HV1100", "a module called .txt", stray("08-d.txt")),
  slip("HV1100", "a module called .md.md", stray("02 hai.md.md")),
  slip("HV1100", "a bank called .quiz.txt", stray("01-dam-may.quiz.txt", `⟦⟧${questions}`)),
  slip("HV1100", "a module's folder with README.md", stray("02-mo-dau/README.md")),
  slip("HV1100", "a module's folder with bai.md", stray("02-mo-dau/bai.md")),
  slip("HV1101", "a second bank called -quiz.md", stray("01-dam-may-quiz.md", `⟦⟧${questions}`)),
  slip("HV1101", "a bank called .quizz.md", {
    "01-dam-may.quiz.md": null,
    "01-dam-may.quizz.md": `⟦⟧${questions}\n${questions.replace("#hoi", "#nua")}`,
  }),
  slip("HV1101", "a bank called _cau-hoi.md", stray("01-dam-may_cau-hoi.md", `⟦⟧${questions}`)),
  slip("HV1102", "a module in a Word file", { "02-hai.docx": documents.docx }, "02-hai.docx"),
  slip("HV1102", "a module as PDF", { "02-hai.pdf": documents.pdf }, "02-hai.pdf"),
  slip("HV1103", "a module in a folder of modules", stray("bai/02-hai.md")),
  slip("HV1103", "a module's folder in a folder of modules", stray("bai/02-hai/index.md")),
  slip("HV1029", "an empty picture", shows("a.png", empty)),
  slip("HV1029", "a JPEG that was not copied whole", shows("a.jpg", cut(pictures.jpeg))),
  slip("HV1029", "a PNG that was not copied whole", shows("a.png", cut(pictures.png))),
  slip("HV1029", "a WebP that was not copied whole", shows("a.webp", cut(pictures.webp))),
  slip("HV1029", "a GIF that was not copied whole", shows("a.gif", cut(pictures.gif))),
  slip("HV1029", "an AVIF that was not copied whole", shows("a.avif", cut(pictures.avif))),
  slip("HV1029", "a TIFF that was not copied whole", shows("a.tif", cut(pictures.tiff))),
  slip("HV1029", "a BMP that was not copied whole", shows("a.bmp", cut(pictures.bmp, 0.9))),
  slip("HV1029", "a web page saved in a picture's place", shows("a.jpg", documents.page)),
  slip("HV1029", "text under a picture's name", shows("a.jpg", "chữ")),
  slip("HV1029", "a logo that is text", {
    ...courseLogo("logo.png"),
    "logo.png": "chữ",
  }),
  slip("HV1105", "a photo of an iPhone", shows("a.heic", pictures.heic)),
  slip("HV1105", "a photo of an iPhone renamed to .jpg", shows("a.jpg", pictures.heic)),
  slip("HV1105", "a Photoshop file as a picture", shows("a.psd", pictures.psd)),
  slip("HV1105", "a PDF as a picture", shows("a.pdf", documents.pdf)),
  slip("HV1105", "a video as a picture", shows("a.mp4", recordings.mp4)),
  slip("HV1105", "sound as a picture", shows("a.mp3", recordings.mp3)),
  slip("HV1105", "a Word file as a picture", shows("a.docx", documents.docx)),
  slip("HV1106", "an AVI video", plays("a.avi", recordings.avi)),
  slip("HV1106", "a QuickTime video", plays("a.mov", recordings.mov)),
  slip("HV1106", "an AVI video renamed to .mp4", plays("a.mp4", recordings.avi)),
  slip("HV1106", "a Matroska video", plays("a.mkv", recordings.mkv)),
  slip("HV1106", "a Flash video", plays("a.flv", recordings.flv)),
  slip("HV1106", "an MPEG video", plays("a.mpg", recordings.mpeg)),
  slip("HV1106", "Windows Media sound", plays("a.wma", recordings.wma, "audio")),
  slip("HV1106", "sound of an old telephone", plays("a.amr", recordings.amr, "audio")),
  slip("HV1106", "a PDF as a video", plays("a.pdf", documents.pdf)),
  slip("HV1106", "a picture as a video", plays("a.png", pictures.png)),
  slip("HV1107", "captions in a text without times", captions("a.vtt", "Chào bà con.\n")),
  slip("HV1107", "captions that are empty", captions("a.vtt", empty)),
  slip("HV1107", "WebVTT without a cue", captions("a.vtt", "WEBVTT\n\nChào.\n")),
  slip("HV1107", "captions in Latin-1", captions("a.srt", Buffer.from(srt, "latin1"))),
  slip("HV1108", "an empty video", plays("a.mp4", empty)),
  slip("HV1108", "a video that was not copied whole", plays("a.mp4", recordings.cutMp4)),
  slip(
    "HV1115",
    "a folder with a name that Windows keeps",
    {
      ...lesson("![Hình](aux/a.png)"),
      "aux/a.png": pictures.png,
    },
    "aux/a.png",
  ),
  slip("HV1109", "an empty file to take away", {
    ...lesson("[Mẫu đơn](⟦mau.pdf⟧)"),
    "mau.pdf": empty,
  }),
];

function courseLogo(name: string): Files {
  return {
    "course.md": `---\nid: mau\ntitle: Khóa học mẫu\npassing: 50%\nexam:\n  questions: 2\ntheme:\n  logo: ⟦${name}⟧\n---\n\nChào.\n`,
  };
}

export const filesLookAlikes: readonly LookAlike[] = [
  lookAlike("a picture named in a lesson", {
    ...lesson("![Hình](media/a.svg)"),
    "media/a.svg": "<svg/>",
  }),
  lookAlike(
    "two ids that shorten to the same key in saved results",
    lesson("## Một {#zalo-xoa}\n\nChữ.\n\n## Hai {#dam-may-giay-to-quay-phim}\n\nChữ."),
  ),
  lookAlike("a readme beside the modules", { "README.md": "Cách làm.", "CHANGELOG.md": "Đổi." }),
  lookAlike("a readme in a module's folder", {
    "02-hai/index.md": module,
    "02-hai/README.md": "Chữ.",
  }),
  lookAlike("a module whose name has a quiz in it", { "02-dam-may-quiz.md": module }),
  lookAlike("a draft in a folder that begins with an underline", { "_nhap/02-hai.md": module }),
  lookAlike("another course within the course", {
    "khac/course.md": "---\nid: khac\ntitle: Khác\n---\n",
    "khac/01-mot.md": module,
  }),
  lookAlike("a transcript that is named like a module", {
    ...lesson("::audio[Lời]{src=media/a.mp3 transcript=media/01-loi.md}"),
    "media/a.mp3": recordings.mp3,
    "media/01-loi.md": "Chào bà con.\n",
  }),
  lookAlike("a Word file to take away that is named like a module", {
    ...lesson("[Mẫu](01-mau.docx)"),
    "01-mau.docx": documents.docx,
  }),
  lookAlike("files that nothing names", {
    "media/anh-goc.heic": pictures.heic,
    "ke-hoach.xlsx": "PK",
  }),
  ...(["png", "jpeg", "gif", "webp", "avif", "tiff", "bmp", "movingWebp"] as const).map((kind) =>
    lookAlike(`a picture that is ${kind}`, unmarked(shows(`a.${kind}`, pictures[kind]))),
  ),
  lookAlike("a JPEG called .png, as messengers save them", unmarked(shows("a.png", pictures.jpeg))),
  lookAlike("a WebP called .jpg, as browsers save them", unmarked(shows("a.jpg", pictures.webp))),
  lookAlike("a drawing called .png", unmarked(shows("a.png", pictures.svg))),
  ...(["mp4", "m4a", "webm", "mp3", "bareMp3", "ogg", "wav", "flac", "aac"] as const).map((kind) =>
    lookAlike(`sound that is ${kind}`, unmarked(plays(`a.${kind}`, recordings[kind], "audio"))),
  ),
  lookAlike("captions in WebVTT", unmarked(captions("a.vtt", vtt))),
  lookAlike("captions in SRT", unmarked(captions("a.srt", srt))),
  lookAlike(
    "SRT of Windows, in UTF-16",
    unmarked(captions("a.srt", Buffer.from(`\ufeff${srt.replaceAll("\n", "\r\n")}`, "utf16le"))),
  ),
  lookAlike(
    "WebVTT without its first line",
    unmarked(captions("a.vtt", vtt.replace("WEBVTT\n\n", ""))),
  ),
];
