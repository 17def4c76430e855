import { FilterControls } from "./filter-controls.js";
import { startKeys } from "./keys.js";
import { Page } from "./page-texts.js";
import { startReading } from "./reading.js";
import { startTips } from "./tips.js";
import { stateOfPage, Views } from "./views.js";

// Before anything is drawn: what is not looked at is not laid out, of 2,000 articles one or none.
document.documentElement.classList.add("js");
document.documentElement.dataset.view = stateOfPage().view;

document.addEventListener("DOMContentLoaded", () => {
  const page = new Page();
  const filters = new FilterControls(page, (chosen, typing) =>
    views.go({ ...views.state, at: null, filters: chosen }, typing),
  );
  const views = new Views(page, filters);
  page.drawAsSeen();
  startTips();
  startReading(page, (state) => views.go(state));
  startKeys([
    { keys: ["j", "n"], says: "next passage", act: () => views.step(1) },
    { keys: ["k", "p"], says: "previous passage", act: () => views.step(-1) },
    { keys: ["/"], says: "search", act: () => views.search() },
    { keys: ["f"], says: "findings", act: () => void (location.hash = "findings") },
    { keys: ["a"], says: "articles", act: () => void (location.hash = "articles") },
  ]);
  views.show(location.hash.length > 1);
});
