import type { Course } from "@hocvu/model";
import { tag } from "../xml/markup.ts";
import type { Version } from "./manifest.ts";
import type { CartridgeWords } from "./words.ts";

/** What of a course a link opens, as the service knows it. */
export interface LtiPlace {
  /** Of the resource. */
  readonly id: string;
  readonly title: string;
  readonly part: string;
}

/** The places of a course that a service is opened at: its modules, their practice, and the exam. */
export function ltiPlaces({ modules, exam }: Course, words: CartridgeWords): readonly LtiPlace[] {
  return [
    ...modules.flatMap(({ id, title, quiz, bank }) => [
      { id: `module_${id}`, title, part: `module:${id}` },
      ...(quiz && bank.length > 0
        ? [{ id: `practice_${id}`, title: words.practice, part: `practice:${id}` }]
        : []),
    ]),
    ...(exam ? [{ id: "exam", title: words.exam, part: "exam" }] : []),
  ];
}

/**
 * A link to the service. What it opens stands in the address as well: Moodle drops the parameters of a link that comes in a
 * cartridge.
 */
export function ltiLink(
  { id, title: course, publisher }: Course,
  { title, part }: LtiPlace,
  url: string,
  version: Version,
): string {
  const launch = `${url}/lti/launch?${new URLSearchParams({ course: id, part })}`;
  const isSecure = url.startsWith("https:");
  const property = (name: string, value: string) => tag("lticm:property", { name }, value);
  const link = tag(
    "cartridge_basiclti_link",
    {
      xmlns: version.ltiNamespace,
      "xmlns:blti": "http://www.imsglobal.org/xsd/imsbasiclti_v1p0",
      "xmlns:lticm": "http://www.imsglobal.org/xsd/imslticm_v1p0",
      "xmlns:lticp": "http://www.imsglobal.org/xsd/imslticp_v1p0",
    },
    tag("blti:title", {}, title),
    tag("blti:description", {}, course),
    tag("blti:custom", {}, property("course", id), property("part", part)),
    tag("blti:launch_url", {}, launch),
    isSecure ? tag("blti:secure_launch_url", {}, launch) : undefined,
    tag(
      "blti:vendor",
      {},
      tag("lticp:code", {}, "hocvu"),
      tag("lticp:name", {}, publisher ?? "Hocvu"),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${link.xml}\n`;
}
