import { type Film, readFilms, writeCaptions } from "../../forms/page/films.ts";
import { h, put, words } from "../page.ts";
import { field, fillSelect, select, small } from "./fields.ts";
import { addressFrom, fileButton, insertText, type PicturePlace } from "./pictures.ts";
import { readRecordings, sendRecording } from "./talk.ts";

/**
 * The captions of a page's films: chosen among the course's files, or taken from disk and put beside the film. What is chosen
 * is written into the page's `text`, where it can be undone like what is typed.
 */
export function captionsField(text: HTMLTextAreaElement, place: PicturePlace): HTMLElement {
  const said = words.forms.captions;
  const list = h("div", { class: "sheet" });
  const element = h(
    "details",
    { class: "captions" },
    h("summary", {}, said.title),
    h("div", { class: "sheet" }, h("p", { class: "hint" }, said.help), list),
  ) as HTMLDetailsElement;
  let known: readonly string[] = [];
  let rows: readonly ReturnType<typeof rowOf>[] = [];

  text.addEventListener("input", draw);
  draw();
  void load();
  return element;

  async function load(): Promise<void> {
    const told = await readRecordings(place.file, "").catch(() => undefined);
    if (!told) return;
    known = told.captions;
    draw();
  }

  function draw(): void {
    const films = readFilms(text.value);
    // A film that comes asks for captions.
    if (films.slice(rows.length).some(({ captions }) => captions === "")) element.open = true;
    while (rows.length < films.length) {
      const row = rowOf(rows.length);
      rows = [...rows, row];
      list.append(row.element);
    }
    for (const gone of rows.slice(films.length)) gone.element.remove();
    rows = rows.slice(0, films.length);
    films.forEach((film, index) => {
      rows[index]?.draw(film);
    });
    element.hidden = films.length === 0;
  }

  function rowOf(index: number) {
    const name = h("legend", {});
    const lacks = h("p", { class: "hint lacks" }, said.lacks);
    const chosen = select([], "");
    const choose = fileButton(said.choose, async ([file]) => file && take(index, file), CAPTIONS);
    const button = choose.querySelector("button");
    const remove = small(said.remove, () => write(index, "", chosen)) as HTMLButtonElement;
    chosen.addEventListener("change", () => write(index, chosen.value, chosen));
    return {
      element: h(
        "fieldset",
        {},
        name,
        lacks,
        field(said.file, chosen),
        h("div", { class: "minis spot-tools" }, choose, remove),
      ),
      draw({ title, captions }: Film) {
        name.textContent = put(said.film, { name: title });
        lacks.hidden = captions !== "";
        remove.hidden = captions === "";
        if (button) button.textContent = captions === "" ? said.choose : said.replace;
        fillSelect(chosen, [["", words.forms.form.none]], known, captions);
      },
    };
  }

  function write(index: number, captions: string, from: HTMLElement): void {
    const edit = writeCaptions(text.value, index, captions);
    if (!edit) return;
    text.setSelectionRange(edit.start, edit.end);
    insertText(text, edit.text);
    // Whoever chooses goes on choosing.
    from.focus();
    draw();
  }

  async function take(index: number, file: File): Promise<void> {
    const { voice } = words.forms;
    const film = readFilms(text.value)[index];
    if (!film) return;
    place.say(voice.taking, false);
    const beside = { film: film.src, file: place.file };
    const answered = await sendRecording("captions", file, place.page(), beside);
    if (answered.kind === "refused") return place.say(answered.says, true);
    const { path } = answered.told;
    await load();
    // The text may have been written in meanwhile.
    const now = readFilms(text.value).findIndex(({ src }) => src === film.src);
    if (now < 0) return;
    place.say(put(voice.taken, { file: path }), false);
    const list = rows[now]?.element.querySelector("select");
    if (list) write(now, addressFrom(place.file, path), list);
  }
}

const CAPTIONS = ".vtt,.srt,text/vtt";
