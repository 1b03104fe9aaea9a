// The editor's own words. CodeMirror's are English; these are theirs in Spanish.

import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const SPANISH = {
  // commands, view
  "Selection deleted": "Selección borrada",
  "Control character": "Carácter de control",
  // lint
  Diagnostics: "Avisos",
  "No diagnostics": "Sin avisos",
  // search
  Find: "Buscar",
  Replace: "Reemplazar por",
  next: "siguiente",
  previous: "anterior",
  all: "todas",
  "match case": "mayúsculas y minúsculas",
  regexp: "expresión regular",
  "by word": "palabra entera",
  replace: "reemplazar",
  "replace all": "reemplazar todas",
  close: "cerrar",
  "current match": "coincidencia actual",
  "on line": "en la línea",
  "replaced $ matches": "$ coincidencias reemplazadas",
  "replaced match on line $": "coincidencia reemplazada en la línea $",
  "Go to line": "Ir a la línea",
  go: "ir",
};

const LABELS = {
  es: {
    name: "Código Python",
    keys: "Tab sangra la línea; pulsa Escape y después Tab para salir del editor.",
    phrases: SPANISH,
  },
  en: {
    name: "Python code",
    keys: "Tab indents the line; press Escape, then Tab, to leave the editor.",
    phrases: {},
  },
};

/** The words of one language, "es" or "en", for the eye and for a screen reader. */
export function words(lang) {
  const { name, keys, phrases } = LABELS[lang] ?? LABELS.en;
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ lang, tabindex: "0", "aria-label": name, "aria-description": keys }),
  ];
}
