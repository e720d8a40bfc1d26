import { expect, test } from "vitest";
import { findHotspots } from "./hotspots.ts";

const PAGE = `Trước.

:::hotspots
![Màn hình](media/man-hinh.png)

1. Nút nguồn {at=25,50}

   Giữ ba giây.
2. Loa
   - to {at=1,1}
:::

\`\`\`md
:::hotspots
1. Không phải {at=1,1}
:::
\`\`\`
`;

test("the places of a page are found with their picture, and none in code", () => {
  const found = findHotspots(PAGE);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    picture: "media/man-hinh.png",
    items: [
      { name: "Nút nguồn\n\n   Giữ ba giây.", area: { x: 25, y: 50 } },
      { area: { x: 1, y: 1 } },
    ],
  });
});

const withNext = (text: string) => {
  const { at, lead } = findHotspots(text)[0]?.next ?? { at: 0, lead: "" };
  return `${text.slice(0, at)}${lead}Mới${text.slice(at)}`;
};

test.each([
  [":::hotspots\n![A](a.png)\n\n1. Một {at=1,1}\n:::\n", "1. Một {at=1,1}\n2. Mới\n:::\n"],
  [":::hotspots\n![A](a.png)\n\n- Một {at=1,1}\n\n:::\n", "- Một {at=1,1}\n- Mới\n\n:::\n"],
  [":::hotspots\n![A](a.png)\n:::\n", "![A](a.png)\n\n1. Mới\n:::\n"],
  ["::::hotspots\n![A](a.png)\n\n3) Một\n::::\n", "3) Một\n4) Mới\n::::\n"],
  // Not closed yet.
  [":::hotspots\n![A](a.png)\n\n1. Một", "1. Một\n2. Mới"],
])("behind what %j has comes the next", (text, end) => {
  expect(withNext(text).endsWith(end)).toBe(true);
});

test("what is there is found behind others, and an empty one is one", () => {
  const text = `${PAGE}\n:::hotspots\n:::\n`;
  expect(findHotspots(text)[1]).toMatchObject({ items: [] });
  expect(findHotspots("Không có gì.")).toEqual([]);
});
