import { kindName } from "../../file-kind.ts";
import type { FileMessages } from "./messages.ts";

/** What is said of files that are not taken, not shown or not played. */
export const files: FileMessages = {
  HV1100: {
    message: ({ path }) => `\`${path}\` looks like a part of the course, and is not taken as one`,
    hint: ({ name }) => `rename it to \`${name}\``,
  },
  HV1101: {
    message: ({ path }) => `\`${path}\` looks like a module's question bank under another name`,
    hint: ({ name }) => `rename it to \`${name}\``,
  },
  HV1102: {
    message: ({ path }) => `the document \`${path}\` is not part of the course`,
    hint: ({ name }) =>
      `a module is Markdown: put its text into \`${name}\`; a file to take away is linked to in a lesson`,
  },
  HV1103: {
    message: ({ path }) => `\`${path}\` lies in a folder where no module is looked for`,
    hint: ({ name }) => `as a module it is called \`${name}\``,
  },
  HV1105: {
    message: ({ path, kind, group }) =>
      group === "picture"
        ? `browsers do not show \`${path}\`: it is ${kindName(kind, "en")}`
        : `\`${path}\` is no picture: it is ${kindName(kind, "en")}`,
    hint: ({ path, kind, group }) => {
      if (group === "video") return `show a video with \`::video[Title]{src="${path}"}\``;
      if (group === "audio") return `play sound with \`::audio[Title]{src="${path}"}\``;
      if (group === "other") return `link to it, \`[Label](<${path}>)\`, or save the page as a PNG`;
      return kind === "heic"
        ? "save the photo as JPEG; iPhones take JPEG under Settings › Camera › Formats › Most Compatible"
        : "open it in a picture program and save it as PNG or JPEG";
    },
  },
  HV1106: {
    message: ({ path, kind }) =>
      kind === "unknown"
        ? `browsers do not play \`${path}\``
        : `browsers do not play \`${path}\`: it is ${kindName(kind, "en")}`,
    hint: ({ path, group, role }) => {
      if (group === "picture") return `show a picture with \`![What it shows](<${path}>)\``;
      return role === "audio" ? "convert it to MP3" : "convert it to MP4 (H.264 with AAC)";
    },
  },
  HV1107: {
    message: ({ path, why }) => {
      switch (why) {
        case "empty":
          return `the captions \`${path}\` are empty`;
        case "encoding":
          return `the captions \`${path}\` are not UTF-8 text`;
        case "cues":
          return `the captions \`${path}\` say nothing at any time`;
        default:
          return `\`${path}\` holds no captions that browsers show`;
      }
    },
    hint: ({ why }) =>
      why === "encoding"
        ? "save the file anew with the encoding UTF-8"
        : "captions are WebVTT or SRT: under each time, `00:01.000 --> 00:04.000`, what is said",
  },
  HV1108: {
    message: ({ path, why }) =>
      why === "empty" ? `the file \`${path}\` is empty` : `the file \`${path}\` is cut short`,
    hint: () => "copy or download it again, until its size is that of the original",
  },
  HV1109: {
    message: ({ path }) => `the file to take away, \`${path}\`, is empty`,
    hint: () => "copy it again, or save it with its content",
  },
  HV1110: {
    message: ({ size, max }) =>
      `the course's files come to ${size} MB, more than the ${max} MB that many platforms take`,
    hint: ({ path }) =>
      `the largest is \`${path}\`; make it smaller, link to a video elsewhere, or say \`--max-size\` if the platform takes more`,
  },
  HV1115: {
    message: ({ path, name, why, sign }) => {
      switch (why) {
        case "sign":
          return `the name of \`${path}\` has a \`${sign}\`, which Windows does not take`;
        case "reserved":
          return `the name \`${name}\` of \`${path}\` is one that Windows keeps for devices`;
        case "end":
          return `the name \`${name}\` of \`${path}\` ends with a sign that Windows cuts off`;
        default:
          return `the path \`${path}\` is too long for Windows`;
      }
    },
    hint: ({ why }) =>
      why === "long"
        ? "shorten the names of its folders; 180 characters in a course leave room for where it lies"
        : "rename it, with letters, digits and hyphens, so that the course can be copied anywhere",
  },
  HV1141: {
    message: ({ photos, fault }) => {
      const stay = photos === 1 ? "one photo stays" : `${photos} photos stay`;
      const left = `${stay} as in the folder, neither opened nor made light`;
      return fault === undefined
        ? `${left}: the image library \`sharp\` is not installed`
        : `${left}: the image library \`sharp\` is installed, but does not load on this machine (${fault})`;
    },
    hint: ({ fault }) =>
      fault === undefined
        ? "`npm install -g sharp` installs it, where the command was installed with `-g`"
        : "install anew on this very machine: `npm install -g hocvu`, where the command was installed with `-g`; what was installed on another one is not to be copied",
  },
};
