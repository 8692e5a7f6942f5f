// The search of a site: Pagefind's index of the page's language, its results in a list like all others.
const form = document.querySelector("form[role=search]");
const field = form.elements.q;
const told = document.querySelector(".told");
const list = document.querySelector(".results");
const MOST = 30;
let asked = 0;
let pagefind;

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function entry(data) {
  const item = element("li", "entry");
  const body = element("div", "");
  const heading = element("h2", "");
  const link = element("a", "", data.meta.title);
  link.href = data.url;
  heading.append(link);
  const abstract = element("p", "abstract");
  abstract.innerHTML = data.excerpt; // Pagefind escapes the text and adds nothing but <mark>
  body.append(heading, abstract);
  item.append(element("p", "when", data.meta.date ?? ""), body);
  return item;
}

async function search() {
  const words = field.value.trim();
  const turn = ++asked;
  const address = new URL(location.href);
  if (words) address.searchParams.set("q", words);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  if (!words) {
    list.replaceChildren();
    told.textContent = "";
    return;
  }
  const { results } = await pagefind.search(words);
  const shown = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  if (turn !== asked) return; // the words have changed meanwhile
  list.replaceChildren(...shown.map(entry));
  told.textContent = results.length ? form.dataset.found.replace("{count}", results.length) : form.dataset.nothing;
}

form.addEventListener("submit", (event) => event.preventDefault());
try {
  pagefind = await import("./pagefind/pagefind.js");
  await pagefind.options({ baseUrl: new URL("./", import.meta.url).pathname, excerptLength: 28 });
  await pagefind.init();
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  field.value = new URL(location.href).searchParams.get("q") ?? "";
  await search();
} catch {
  told.textContent = form.dataset.broken;
}
