/** Shows the buttons that copy a field, where the browser lets us. Without it the fields are selected by hand. */
export const COPY = `"use strict";
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const said = button.querySelector("[role=status]");
      try {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
        said.textContent = " ✓";
      } catch {
        document.getElementById(button.dataset.copies).select();
      }
    });
  }
}
`;
