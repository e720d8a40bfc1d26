/** The script of the editor, a module that exports `openEditor`; see `src/client/editor/open-editor.ts`. */
export const script: string;
