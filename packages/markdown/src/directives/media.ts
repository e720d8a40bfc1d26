import { diagnostic } from "@hocvu/diagnostics";
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import { markForeign } from "../parse-file.ts";
import type { Directive, DirectiveAttribute, DirectiveContext } from "./directive.ts";

const TRANSCRIPT: DirectiveAttribute = {
  says: {
    vi: "Tệp .md hoặc .txt ghi lời thoại",
    en: "A .md or .txt file with what is said",
  },
  file: "transcript",
};

/** `::video[Title]{src captions transcript poster}`; one on another site stays a link until it is pressed. */
export const video: Directive = {
  name: "video",
  kind: "leaf",
  says: { vi: "Video có phụ đề", en: "A video with captions" },
  attributes: {
    src: {
      says: {
        vi: "Tệp video trong khóa học, hoặc địa chỉ trên mạng",
        en: "A video of the course, or an address of the web",
      },
      file: "video",
    },
    captions: {
      says: { vi: "Tệp phụ đề .vtt hoặc .srt", en: "A file of captions, .vtt or .srt" },
      file: "captions",
    },
    transcript: TRANSCRIPT,
    poster: {
      says: { vi: "Ảnh hiện trước khi phát", en: "A picture shown until it plays" },
      file: "picture",
    },
  },
  required: ["src"],
  apply: (node, context) => applyMedia("video", node, context),
};

/**
 * `::audio[Title]{src transcript}`: sound with its words; with `voice` or `cues` the page is read aloud by it. Which second says which
 * sentence is found by whoever has opened the cues: the element names their file.
 */
export const audio: Directive = {
  name: "audio",
  kind: "leaf",
  says: { vi: "Âm thanh có bản chép lời", en: "Sound with its transcript" },
  attributes: {
    src: {
      says: {
        vi: "Tệp âm thanh trong khóa học, hoặc địa chỉ trên mạng",
        en: "Sound of the course, or an address of the web",
      },
      file: "audio",
    },
    transcript: TRANSCRIPT,
    voice: {
      says: {
        vi: "`yes`: đây là giọng đọc của trang; nút “Nghe” phát bản này",
        en: "`yes`: the page's own voice, which “Listen” plays",
      },
      values: ["yes", "no"],
    },
    cues: {
      says: {
        vi: "Tệp .vtt ghi câu nào đọc lúc nào; bỏ trống thì là tệp .vtt cùng tên",
        en: "A .vtt file that says when each sentence is spoken; one of the same name unless given",
      },
      file: "captions",
    },
  },
  required: ["src"],
  apply: (node, context) => applyMedia("audio", node, context),
};

type Properties = Record<string, string | boolean>;
type Block = BlockContent & { data?: { hName?: string; hProperties?: Properties } };

function applyMedia(kind: "video" | "audio", node: LeafDirective, context: DirectiveContext): void {
  const { file, words, diagnostics } = context;
  const { src = "", captions, transcript, poster, voice, cues } = node.attributes ?? {};
  const isVoice = kind === "audio" && (cues || (typeof voice === "string" && voice !== "no"));
  const place = file.placeOf(node);
  const title: PhrasingContent[] =
    node.children.length > 0
      ? node.children
      : [{ type: "text", value: src?.split("/").at(-1) ?? "" }];
  // What a page's voice says stands on the page.
  if (!transcript && !captions && !isVoice) diagnostics.push(diagnostic("HV2507", { kind }, place));

  const parts: Block[] = [];
  if (/^https?:/i.test(src ?? "")) {
    // Nothing plays that the page could be read aloud by.
    for (const [name, value] of Object.entries({ voice, cues })) {
      if (kind === "audio" && value) diagnostics.push(diagnostic("HV2112", { name }, place));
    }
    parts.push({
      type: "paragraph",
      children: [{ type: "link", url: src ?? "", children: title }],
    });
  } else {
    const properties: Properties = { controls: true, preload: "none" };
    const address = context.asset(src ?? "", kind, place);
    if (address) properties.src = address;
    const still = poster ? context.asset(poster, "picture", place) : undefined;
    if (still) properties.poster = still;
    if (isVoice) properties.dataVoice = (cues && context.asset(cues, "cues", place)) || "";
    const track = captions ? context.asset(captions, "captions", place) : undefined;
    parts.push(element(kind, properties, track ? [trackOf(track, words.lang)] : []));
    parts.push(element("figcaption", {}, [{ type: "paragraph", children: title } as Block]));
  }
  const said = transcript ? context.text(transcript, place) : undefined;
  if (said) {
    const summary = element("summary", {}, []);
    (summary as Paragraph).children = [{ type: "text", value: words.transcript }];
    parts.push(
      markForeign(element("details", { className: "transcript" }, [summary, ...(said as Block[])])),
    );
  }
  // A leaf may hold blocks once it is rendered; only its type does not foresee it.
  node.children = parts as unknown as PhrasingContent[];
  node.data = { ...node.data, hName: "figure", hProperties: { className: ["media"] } };
}

function trackOf(src: string, lang: string): Block {
  return element("track", { kind: "captions", src, srcLang: lang, default: true }, []);
}

/** An element of our own among Markdown's blocks. */
function element(hName: string, hProperties: Properties, children: readonly RootContent[]): Block {
  // A quote's content is set off by line ends, which an element that must be empty may not have.
  const type = children.length > 0 ? "blockquote" : "paragraph";
  return { type, children, data: { hName, hProperties } } as Block;
}
