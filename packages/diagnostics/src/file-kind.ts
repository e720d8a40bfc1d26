/** What a file holds, whatever its name says. */
export type FileKind = keyof typeof names;

/** What each kind is called; in words where it has no name that is the same in every language. */
const names = {
  png: "PNG",
  jpeg: "JPEG",
  gif: "GIF",
  webp: "WebP",
  avif: "AVIF",
  svg: "SVG",
  heic: "HEIC",
  tiff: "TIFF",
  bmp: "BMP",
  ico: "ICO",
  psd: "Photoshop",
  jxl: "JPEG XL",
  jp2: "JPEG 2000",
  pdf: "PDF",
  office: { en: "an office document", vi: "tài liệu văn phòng" },
  zip: "ZIP",
  html: { en: "a web page", vi: "trang web" },
  text: { en: "text", vi: "chữ" },
  mp4: "MP4",
  mov: "QuickTime (MOV)",
  "3gp": "3GP",
  webm: "WebM",
  mkv: "Matroska (MKV)",
  avi: "AVI",
  wmv: "Windows Media (WMV, WMA)",
  flv: "FLV",
  mpeg: "MPEG",
  realmedia: "RealMedia",
  mp3: "MP3",
  m4a: "M4A",
  aac: "AAC",
  flac: "FLAC",
  wav: "WAV",
  ogg: "Ogg",
  amr: "AMR",
  midi: "MIDI",
  unknown: { en: "of an unknown kind", vi: "loại tệp lạ" },
} as const satisfies Readonly<
  Record<string, string | { readonly en: string; readonly vi: string }>
>;

export function kindName(kind: FileKind, language: "en" | "vi"): string {
  // A kind of its own, where somebody makes one up.
  const name = names[kind] ?? kind;
  return typeof name === "string" ? name : name[language];
}

/** Whether files of this kind move or sound. */
export function kindGroup(kind: FileKind): "picture" | "video" | "audio" | "other" {
  if (/^(png|jpeg|gif|webp|avif|svg|heic|tiff|bmp|ico|psd|jxl|jp2)$/.test(kind)) return "picture";
  if (/^(mp4|mov|3gp|webm|mkv|avi|wmv|flv|mpeg|realmedia)$/.test(kind)) return "video";
  if (/^(mp3|m4a|aac|flac|wav|ogg|amr|midi)$/.test(kind)) return "audio";
  return "other";
}
