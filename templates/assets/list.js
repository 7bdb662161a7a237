// Search, filters and order of the processor list. Without this script the page is complete.
"use strict";

(() => {
  const form = document.getElementById("tools");
  const shown = document.getElementById("shown");
  if (!form || !shown) return;

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  const entries = [...document.querySelectorAll("[data-facets]")].map((row, place) => ({
    row,
    place,
    facets: new Set(row.dataset.facets.split(" ")),
    text: folded(`${row.textContent} ${row.dataset.aliases ?? ""}`),
    country: row.querySelector(".places strong")?.textContent ?? "",
    since: row.querySelector(".since time")?.dateTime ?? "",
  }));

  const byPlace = (a, b) => a.place - b.place;
  // A row that doesn't state what is sorted by comes last in either direction.
  const stated = (key, order) => (a, b) =>
    (a[key] === "") - (b[key] === "") || order(a[key], b[key]) || byPlace(a, b);
  const orders = {
    country: stated("country", compare),
    newest: stated("since", (a, b) => compare(b, a)),
    oldest: stated("since", compare),
  };

  const wanted = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim() !== ""));

  const matches = (entry, { search = "", sort, ...facets }) =>
    Object.values(facets).every((facet) => entry.facets.has(facet)) &&
    folded(search).split(/\s+/).every((word) => entry.text.includes(word));

  const arrange = (sort) => {
    const rows = entries.filter(({ row }) => row.matches("tr"));
    for (const { row } of rows.sort(orders[sort] ?? byPlace)) row.parentElement.append(row);
  };

  const foldSections = () => {
    for (const section of document.querySelectorAll(".entries")) {
      section.hidden = !section.querySelector("[data-facets]:not([hidden])");
      const link = document.querySelector(`.toc a[href="#${section.getAttribute("aria-labelledby")}"]`);
      if (link) link.parentElement.hidden = section.hidden;
    }
  };

  const tell = (count, choice) => {
    const narrowed = Object.keys(choice).some((name) => name !== "sort");
    const counted = shown.dataset.text.replace("SHOWN", count).replace("ALL", entries.length);
    shown.textContent = !narrowed ? "" : count === 0 ? shown.dataset.none : counted;
  };

  // The address holds the choice, so that a narrowed list can be sent to somebody. A page opened from disk can't.
  const remember = (choice) => {
    if (location.protocol === "file:") return;
    const query = new URLSearchParams(choice).toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  };

  const apply = () => {
    const choice = wanted();
    let count = 0;
    for (const entry of entries) {
      entry.row.hidden = !matches(entry, choice);
      count += entry.row.hidden ? 0 : 1;
    }
    arrange(choice.sort);
    foldSections();
    tell(count, choice);
    remember(choice);
  };

  // A link to a row shows it, whatever the list was narrowed to.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    form.reset();
    target.scrollIntoView();
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The event comes before the fields are empty.
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", reveal);

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  form.hidden = false;
  apply();
  reveal();
})();
