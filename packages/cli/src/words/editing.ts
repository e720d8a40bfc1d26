/** What `hocvu lsp` and `hocvu mcp` say, in one language. */
export interface EditingWords {
  readonly lsp: string;
  readonly stdio: string;
  readonly mcp: string;
  readonly write: string;
  readonly failed: (reason: string) => string;
}

export const editingInEnglish: EditingWords = {
  lsp: "serve editors: problems as one types, completion, renaming (Language Server Protocol)",
  stdio: "over standard input and output, as it is anyway",
  mcp: "serve a writing assistant: check, explain, outline, search, read (Model Context Protocol)",
  write: "let it change Markdown files, where that makes no error",
  failed: (reason) => `something went wrong inside the server: ${reason}`,
};

export const editingInVietnamese: EditingWords = {
  lsp: "phục vụ trình soạn thảo: báo lỗi khi đang gõ, gợi ý, đổi mã (Language Server Protocol)",
  stdio: "qua đầu vào và đầu ra chuẩn; không ghi cũng vậy",
  mcp: "phục vụ trợ lý soạn bài: kiểm tra, giải thích, đề cương, tìm, đọc (Model Context Protocol)",
  write: "cho trợ lý sửa tệp Markdown, khi sửa không sinh lỗi",
  failed: (reason) => `máy chủ gặp lỗi bên trong: ${reason}`,
};
