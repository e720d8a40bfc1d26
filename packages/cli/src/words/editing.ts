/** What `hocvu lsp` says, in one language. */
export interface EditingWords {
  readonly lsp: string;
  readonly stdio: string;
  readonly failed: (reason: string) => string;
}

export const editingInEnglish: EditingWords = {
  lsp: "serve editors: problems as one types, completion, renaming (Language Server Protocol)",
  stdio: "over standard input and output, as it is anyway",
  failed: (reason) => `something went wrong inside the language server: ${reason}`,
};

export const editingInVietnamese: EditingWords = {
  lsp: "phục vụ trình soạn thảo: báo lỗi khi đang gõ, gợi ý, đổi mã (Language Server Protocol)",
  stdio: "qua đầu vào và đầu ra chuẩn; không ghi cũng vậy",
  failed: (reason) => `máy chủ ngôn ngữ gặp lỗi bên trong: ${reason}`,
};
