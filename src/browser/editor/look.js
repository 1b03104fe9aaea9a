// How the editor looks. All colours are the page's custom properties, which reach into the shadow root and hold
// in its theme.

import { EditorView } from "@codemirror/view";

/** The look of a theme, "light" or "dark". */
export function look(theme) {
  const rules = {
    "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--card)", fontSize: "14px" },
    "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
    ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
    ".cm-content": { caretColor: "var(--accent)" },
    ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
    ".cm-gutters": { color: "var(--ink-2)", backgroundColor: "var(--card)", borderRight: "1px solid var(--line)" },
    ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--ink) 5%, transparent)" },
    ".line-runs": { backgroundColor: "color-mix(in srgb, var(--accent) 22%, transparent)" },
    ".line-waits": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
    ".cm-lit .cm-gutterElement": { minWidth: "2.2em", padding: "0 3px", color: "var(--accent)", fontSize: "0.8em" },
    ".cm-panels, .cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--paper)", fontFamily: "var(--sans)" },
    ".cm-tooltip": { border: "1px solid var(--line)", maxWidth: "min(30rem, 92vw)" },
    ".cm-textfield": { color: "var(--ink)", backgroundColor: "var(--card)", borderColor: "var(--line)" },
    ".cm-button": { color: "var(--ink)", background: "var(--card)", borderColor: "var(--line)" },
    ".cm-diagnosticAction": { color: "var(--accent-ink)", backgroundColor: "var(--accent)" },
    ".tok-keyword, .tok-operator.tok-keyword": { color: "var(--code-keyword)", fontWeight: "600" },
    ".tok-definition, .tok-className": { color: "var(--code-name)" },
    ".tok-string, .tok-string2": { color: "var(--code-text)" },
    ".tok-number, .tok-bool, .tok-atom": { color: "var(--code-number)" },
    ".tok-comment, .tok-meta": { color: "var(--code-comment)", fontStyle: "italic" },
  };
  return EditorView.theme(rules, { dark: theme === "dark" });
}
