import { someOf, type VoiceMessages } from "./voice-messages.ts";

const FAULTS = {
  empty: "is empty",
  encoding: "is not UTF-8 text",
  format: "is neither WebVTT nor SRT",
  cues: "says nothing at any time",
} as const;

export const voice: VoiceMessages = {
  HV1124: {
    message: ({ path, why }) => `the cue file \`${path}\` ${FAULTS[why]}`,
    hint: () =>
      "under each time, `00:01.000 --> 00:04.000`, write what is being said; save the file as UTF-8",
  },
  HV1125: {
    message: ({ why, at, other }) =>
      why === "ends"
        ? `this cue ends at \`${at}\`, before it begins at \`${other}\``
        : `this cue begins at \`${at}\`, while the one before lasts until \`${other}\``,
    hint: ({ why }) =>
      why === "ends"
        ? "the time on the right of the arrow has to be the later one"
        : "write cues in the order in which they are said, each after the one before has ended",
  },
  HV1126: {
    message: ({ sound, at, end }) =>
      `this cue lasts until \`${at}\`, and the recording \`${sound}\` ends at \`${end}\``,
    hint: () => "the cues may belong to an older recording: make them anew for this one",
  },
  HV1127: {
    message: ({ sound, at, end }) =>
      `the cues stop at \`${at}\`, and the recording \`${sound}\` goes on until \`${end}\``,
    hint: () => "go on with the cues to its end, or make them anew for this recording",
  },
  HV2437: {
    message: ({ said }) => `nothing on the page says “${said}”`,
    hint: () => "no text is marked meanwhile; written as on the page, it will be",
  },
  HV2438: {
    message: ({ path, matched, cues }) =>
      `only ${matched} of ${cues} cues of \`${path}\` are on the page`,
    hint: () => "the cues may belong to another page, or the page was rewritten since",
  },
  HV2439: {
    message: ({ page, first, path }) =>
      `the page “${page}” has two voices, \`${first}\` and \`${path}\``,
    hint: () => "keep one; without `voice` and `cues` the other is a sound like any",
  },
  HV2440: {
    message: ({ pages, voices }) =>
      `${voices === 1 ? "1 page has" : `${voices} pages have`} a voice, and ${pages.length} ${pages.length === 1 ? "has" : "have"} none: ${someOf(pages)}`,
    hint: () => "`hocvu narrate` makes drafts for those",
  },
};
