// Whether a page is dark: what documentation tools and learning platforms write on it, or what the system says.

const NAMES = ["data-theme", "data-md-color-scheme", "data-bs-theme", "data-color-mode", "data-mode", "data-jp-theme-name"];
const DARK = /^(theme-)?(dark|slate)(-?(mode|theme))?$/i;
const LIGHT = /^(theme-)?(light|default)(-?(mode|theme))?$/i;

/** "dark" or "light", as the page around is just now. */
export function hostTheme() {
  for (const element of [document.body, document.documentElement]) {
    for (const name of [...NAMES, "class"]) {
      const words = element?.getAttribute(name)?.split(/\s+/) ?? [];
      if (words.some((word) => DARK.test(word))) return "dark";
      if (words.some((word) => LIGHT.test(word))) return "light";
    }
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Calls `changed` whenever that may have become another, until the signal is given. */
export function watchTheme(changed, signal) {
  const marks = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    marks.observe(element, { attributes: true, attributeFilter: [...NAMES, "class"] });
  }
  signal.addEventListener("abort", () => marks.disconnect());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, { signal });
}
