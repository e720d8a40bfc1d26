import { someOf, type VoiceMessages } from "./voice-messages.ts";

const FAULTS = {
  empty: "trống",
  encoding: "không lưu theo UTF-8",
  format: "không phải là WebVTT hay SRT",
  cues: "không có câu nào gắn với thời điểm",
} as const;

export const voice: VoiceMessages = {
  HV1124: {
    message: ({ path, why }) => `tệp mốc giờ \`${path}\` ${FAULTS[why]}`,
    hint: () => "dưới mỗi mốc giờ, `00:01.000 --> 00:04.000`, ghi câu đang đọc; lưu tệp theo UTF-8",
  },
  HV1125: {
    message: ({ why, at, other }) =>
      why === "ends"
        ? `câu này hết lúc \`${at}\`, trước khi bắt đầu lúc \`${other}\``
        : `câu này bắt đầu lúc \`${at}\`, khi câu trước còn đọc đến \`${other}\``,
    hint: ({ why }) =>
      why === "ends"
        ? "mốc giờ bên phải mũi tên phải muộn hơn mốc bên trái"
        : "xếp các câu theo thứ tự đọc, hết câu này mới sang câu sau",
  },
  HV1126: {
    message: ({ sound, at, end }) =>
      `câu này đọc đến \`${at}\`, mà bản thu \`${sound}\` hết ở \`${end}\``,
    hint: () => "tệp mốc giờ có lẽ thuộc về bản thu cũ: làm lại mốc giờ cho bản thu này",
  },
  HV1127: {
    message: ({ sound, at, end }) =>
      `mốc giờ dừng ở \`${at}\`, mà bản thu \`${sound}\` dài đến \`${end}\``,
    hint: () => "ghi tiếp mốc giờ cho đến hết; hoặc làm lại cho đúng bản thu này",
  },
  HV2437: {
    message: ({ said }) => `trong trang không có câu “${said}”`,
    hint: () =>
      "lúc đọc câu này không có chữ nào được đánh dấu; ghi như trong trang thì câu sáng lên",
  },
  HV2438: {
    message: ({ path, matched, cues }) =>
      `chỉ ${matched} trên ${cues} câu của \`${path}\` có trong trang`,
    hint: () => "tệp mốc giờ có lẽ thuộc về trang khác, hoặc trang đã được viết lại",
  },
  HV2439: {
    message: ({ page, first, path }) =>
      `trang “${page}” có hai giọng đọc, \`${first}\` và \`${path}\``,
    hint: () => "giữ một bản; bản còn lại bỏ `voice` và `cues` thì là âm thanh thường",
  },
  HV2440: {
    message: ({ pages, voices }) =>
      `${voices} trang có giọng đọc, còn ${pages.length} trang thì không: ${someOf(pages)}`,
    hint: () => "`hocvu narrate` đọc nháp những trang chưa có",
  },
};
