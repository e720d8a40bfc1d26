import { EditorSelection, type StateCommand } from "@codemirror/state";

/** Puts `mark` around what is chosen, or takes it away where it is there. */
export function wrapWith(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const changes = state.changeByRange(({ from, to }) => {
      const { doc } = state;
      const length = mark.length;
      const around = [doc.sliceString(from - length, from), doc.sliceString(to, to + length)];
      if (from >= length && around.every((one) => one === mark)) {
        return {
          changes: [
            { from: from - length, to: from },
            { from: to, to: to + length },
          ],
          range: EditorSelection.range(from - length, to - length),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + length, to + length),
      };
    });
    dispatch(state.update(changes, { userEvent: "input", scrollIntoView: true }));
    return true;
  };
}
