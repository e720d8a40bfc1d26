import type { RecordingPart } from "../../forms/media/put-recording.ts";
import type { Recordings } from "../../forms/media/recordings.ts";
import { readVoice, type Voice, writeVoice } from "../../forms/page/voice.ts";
import { h, put, words } from "../page.ts";
import { field, fillSelect, select } from "./fields.ts";
import { addressFrom, fileButton, insertText, type PicturePlace } from "./pictures.ts";
import { readRecordings, sendRecording } from "./talk.ts";

export interface VoicePlace extends PicturePlace {
  readonly pageId: string;
}

type VoicePart = Exclude<RecordingPart, "captions">;

const ACCEPTED: Readonly<Record<VoicePart, string>> = {
  sound: "audio/*,.m4a,.mp3,.ogg,.opus,.wav",
  cues: ".vtt,.srt,text/vtt",
};

/**
 * The fields of a page's own recording: which sound it is, and which file says when each sentence is spoken. What is chosen is
 * written into the page's `text`, where it can be undone like what is typed; what is typed there shows in the fields.
 */
export function voiceField(text: HTMLTextAreaElement, place: VoicePlace): HTMLElement {
  const { voice: said } = words.forms;
  const sound = select([], "");
  const cues = select([], "");
  const named = h("p", { class: "hint" });
  const choices = h(
    "div",
    { class: "sheet" },
    field(said.sound, sound),
    chooser("sound", said.chooseSound),
    field(said.cues, cues, said.cuesHelp),
    chooser("cues", said.chooseCues),
  );
  const element = h(
    "details",
    { class: "voice" },
    h("summary", {}, said.title),
    h("div", { class: "sheet" }, h("p", { class: "hint" }, said.help), named, choices),
  ) as HTMLDetailsElement;
  let known: Recordings = { sounds: [], cues: [], captions: [] };
  let title = "";

  sound.addEventListener("change", () => {
    // Cues tell of one recording alone.
    write(sound.value === "" ? undefined : { src: sound.value, cues: "" }, sound);
  });
  cues.addEventListener("change", () => {
    const now = readVoice(text.value);
    if (now) write({ ...now, cues: cues.value }, cues);
  });
  text.addEventListener("input", draw);
  draw();
  element.open = readVoice(text.value) !== undefined;
  void load();
  return element;

  async function load(): Promise<void> {
    const told = await readRecordings(place.file, place.pageId).catch(() => undefined);
    if (!told) return;
    known = told;
    title = told.title;
    draw();
  }

  function draw(): void {
    const now = readVoice(text.value);
    const isNamed = known.named !== undefined && !now;
    named.textContent = isNamed ? put(said.named, { file: known.named ?? "" }) : "";
    named.hidden = !isNamed;
    choices.hidden = isNamed;
    const { none } = words.forms.form;
    fillSelect(sound, [["", none]], known.sounds, now?.src ?? "");
    const beside = now && withEnding(now.src, ".vtt");
    // Recorders write endings in capitals.
    const lies = known.cues.find(
      (one) => withEnding(one, ".vtt") === beside && /\.vtt$/i.test(one),
    );
    fillSelect(
      cues,
      [["", lies === undefined ? none : put(said.sameName, { file: lies })]],
      known.cues,
      now?.cues ?? "",
    );
    cues.disabled = !now;
    for (const button of choices.querySelectorAll<HTMLButtonElement>("[data-part=cues] button"))
      button.disabled = !now;
  }

  function write(voice: Voice | undefined, from: HTMLElement): void {
    const { start, end, text: made } = writeVoice(text.value, voice, title);
    if (start === end && made === "") return;
    text.setSelectionRange(start, end);
    insertText(text, made);
    // Whoever chooses goes on choosing.
    from.focus();
    draw();
  }

  function chooser(part: VoicePart, label: string): HTMLElement {
    const button = fileButton(label, async ([file]) => file && take(part, file), ACCEPTED[part]);
    button.dataset.part = part;
    return button;
  }

  async function take(part: VoicePart, file: File): Promise<void> {
    place.say(said.taking, false);
    const answered = await sendRecording(part, file, place.page());
    if (answered.kind === "refused") return place.say(answered.says, true);
    const address = addressFrom(place.file, answered.told.path);
    await load();
    const now = readVoice(text.value);
    place.say(put(said.taken, { file: answered.told.path }), false);
    if (part === "sound") write({ src: address, cues: "" }, sound);
    else if (now) write({ ...now, cues: address }, cues);
  }
}

function withEnding(path: string, ending: string): string {
  return path.replace(/\.[^./]*$/, "") + ending;
}
