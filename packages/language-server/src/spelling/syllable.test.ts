import { expect, test } from "vitest";
import { isMarked, isSyllable, withMarkInPlace } from "./syllable.ts";

const words = (text: string) => text.trim().split(/\s+/);

test.each(
  words(`
  Việt Nam tiếng nghiêng nghĩa ngành ghế gì gìn giữ giếng giết giữa quý quyển quốc quấy quạu khuỷu khuya thuở huơ
  ươm ướt yêu yến ý uống oằn oái ngoằn ngoèo xoong loét tuýp quýt quên quăng quắp hươu rượu khoẻ khỏe hoà hòa thuý thúy
  luỹ lũy huệ tuần khuất duệ loạt hoảng đường được trường chuyện chuyên nguyễn huỳnh quỳnh mỹ kỹ lý tỷ sĩ sỹ
  bướm bưởi đuổi muỗi ruột nghe nghề nghỉ kẻ kìa cứ cớ phở giò già giả ủy uỷ oẹ ỉa
`),
)("%s can be a syllable", (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each(
  words(`
  nghành nghà ngiêng gế ká cế ciếng hóan tòan thủơ qúy qúi khỏan đựơc trừơng chuỵên tiéng bàt đềp mạch̉ ngườì
  iêu iến hưon thưc đươc thuận̉ quốcc bìnnh truờng nguời Viêt khoảg
`),
)("%s cannot", (word) => {
  expect(isSyllable(word)).toBe(false);
});

test.each([
  ["hóan", "hoán"],
  ["tòan", "toàn"],
  ["đựơc", "được"],
  ["trừơng", "trường"],
  ["qúy", "quý"],
  ["thủơ", "thuở"],
  ["Chuỵên", "Chuyện"],
  ["TÒAN", "TOÀN"],
])("the mark of %s belongs on %s", (wrong, right) => {
  expect(withMarkInPlace(wrong)).toBe(right);
});

test("only what has Vietnamese letters or tones is looked at", () => {
  expect(["café", "đi", "Ở"].every(isMarked)).toBe(true);
  expect(["web", "naïve", "über", "Moodle"].some(isMarked)).toBe(false);
});
