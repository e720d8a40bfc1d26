import { isActiveFile } from "@hocvu/model";

const TEXT = "; charset=utf-8";

const TYPES: Readonly<Record<string, string>> = {
  css: `text/css${TEXT}`,
  js: `text/javascript${TEXT}`,
  txt: `text/plain${TEXT}`,
  csv: `text/csv${TEXT}`,
  vtt: `text/vtt${TEXT}`,
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  wav: "audio/wav",
  mp4: "video/mp4",
  webm: "video/webm",
  ogv: "video/ogg",
  pdf: "application/pdf",
  zip: "application/zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

/** The page that the layout makes, and the scripts: the only ones that run. Of the course's own files none has such a name. */
const START = "index.html";
const SCRIPT = /^[\w-]+-[\da-f]{8}\.js$/;

/** What a browser is to take the file at `path` for; nothing that it would run, but what is ours. */
export function mediaType(path: string): string {
  if (path === START) return `text/html${TEXT}`;
  if (isActiveFile(path) && !SCRIPT.test(path)) return TYPES.txt as string;
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return TYPES[ending] ?? "application/octet-stream";
}
