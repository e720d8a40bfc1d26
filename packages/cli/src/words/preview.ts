/** What `hocvu preview` says, in one language. */
export interface PreviewWords {
  readonly preview: string;
  readonly port: string;
  readonly host: string;
  readonly noOpen: string;
  readonly inEditor: string;
  readonly share: string;
  readonly answers: string;
  readonly results: string;
  readonly shareMissing: string;
  /** In lines. */
  readonly shared: (page: string) => readonly string[];
  readonly noFolder: (path: string) => string;
  readonly notAPort: (text: string) => string;
  readonly hostUnknown: (host: string) => string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly ready: (url: string) => string;
  readonly phone: (url: string) => string;
  /** Of a window that other machines can reach. */
  readonly others: string;
  readonly stop: string;
  readonly stopped: string;
  readonly failed: (reason: string) => string;
}

export const previewInEnglish: PreviewWords = {
  preview: "show a course as learners see it, and follow what is saved",
  port: "port to listen on; 0 for any that is free",
  host: "address to listen on; 0.0.0.0 shows the course to phones in this network too, by an address that lets one in",
  noOpen: "do not open the browser",
  inEditor: "let an editor show the window within its own, as the extension for VS Code does",
  share:
    "write a copy for reviewers into this folder instead: a page that needs no server, in which they comment",
  results:
    "files of results; what their answers say of a question is shown at the question; may be given several times",
  answers: "of --share: show right answers and explanations in the copy",
  shareMissing: "`--answers` goes with `--share <folder>`",
  shared: (page) => [
    `The copy to review is ready: send the whole folder, or put it on a web site. Reviewers open ${page}`,
    `Put the files of comments that come back into the folder \`comments\` of the course; \`hocvu check\` and the preview show each at its line.`,
  ],
  noFolder: (path) => `there is no folder \`${path}\``,
  notAPort: (text) => `\`${text}\` is no port; write a number from 0 to 65535`,
  hostUnknown: (host) => `this machine has no address \`${host}\`; name another one with --host`,
  portTaken: (port) => `port ${port} is taken by another program; name another one with --port`,
  portForbidden: (port) =>
    `port ${port} may not be used by this account; name one above 1023 with --port`,
  ready: (url) => `the course is shown at ${url}`,
  phone: (url) => `on a phone in the same network: ${url}, or read this code with its camera:`,
  others: "each address lets one device in, once; the window has a button that makes new ones",
  stop: "write there, or save a file: it is shown at once; Ctrl-C ends the preview",
  stopped: "the preview has ended",
  failed: (reason) => `something went wrong inside the preview: ${reason}`,
};

export const previewInVietnamese: PreviewWords = {
  preview: "cho xem khóa học như người học nhìn thấy, lưu tệp là thấy ngay",
  port: "cổng nhận kết nối; 0 là cổng trống bất kỳ",
  host: "địa chỉ nhận kết nối; 0.0.0.0 cho cả điện thoại trong mạng nội bộ xem, mỗi địa chỉ một máy",
  noOpen: "không mở trình duyệt",
  inEditor: "cho trình soạn thảo mở cửa sổ này ngay trong nó, như tiện ích cho VS Code",
  share:
    "thay vì mở xem trước, ghi bản để góp ý vào thư mục này: một trang không cần máy chủ, người đọc góp ý ngay trên đó",
  results:
    "tệp kết quả; câu trả lời của người học cho thấy điều gì về câu hỏi nào thì hiện ngay tại câu ấy; có thể ghi nhiều lần",
  answers: "dùng với --share: bản góp ý có cả đáp án và giải thích",
  shareMissing: "`--answers` đi cùng `--share <thư mục>`",
  shared: (page) => [
    `Bản góp ý đã sẵn sàng: gửi cả thư mục, hoặc đặt lên một trang web. Người góp ý mở tệp ${page}`,
    `Tệp góp ý gửi về thì đặt vào thư mục \`gop-y\` của khóa học; \`hocvu check\` và bản xem trước chỉ ra từng góp ý ở đúng dòng.`,
  ],
  noFolder: (path) => `không có thư mục \`${path}\``,
  notAPort: (text) => `\`${text}\` không phải số cổng; viết một số từ 0 đến 65535`,
  hostUnknown: (host) => `máy này không có địa chỉ \`${host}\`; hãy ghi địa chỉ khác bằng --host`,
  portTaken: (port) => `cổng ${port} đã có chương trình khác dùng; hãy ghi cổng khác bằng --port`,
  portForbidden: (port) =>
    `tài khoản này không được dùng cổng ${port}; hãy ghi cổng lớn hơn 1023 bằng --port`,
  ready: (url) => `khóa học đang mở ở ${url}`,
  phone: (url) => `trên điện thoại trong cùng mạng: ${url}, hoặc quét mã này bằng máy ảnh:`,
  others: "mỗi địa chỉ chỉ cho một thiết bị vào, một lần; trong cửa sổ có nút tạo địa chỉ mới",
  stop: "soạn ngay ở đó, hoặc lưu tệp nào là thấy ngay tệp đó; Ctrl-C để dừng",
  stopped: "đã dừng xem trước",
  failed: (reason) => `chương trình xem trước gặp lỗi: ${reason}`,
};
