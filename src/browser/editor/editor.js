// The code editor: CodeMirror 6 for Python, in a shadow root of its own. `start.js` loads this file when an editor is
// first wanted; `../editor.rs` binds it.
//
//   createEditor(parent, { text, readOnly, lang, theme, onChange, onRun }) → editor
//
//   parent    the element that it fills; it grows with its text up to the parent's height, and scrolls from there
//   text      what it begins with                     readOnly   whether it only shows it (false)
//   lang      "es" or "en": its own words             theme      "light" or "dark"
//   onChange  called with the whole text after every change by the person, undo and redo included
//   onRun     called when the person presses Ctrl-Enter (⌘-Enter)
//
// Places in the text are offsets in UTF-16 units, as JavaScript counts; lines count from 1 and end in "\n".
// Tab indents; Esc and then Tab leaves the editor. The colours are the page's custom properties, see look.js.

import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, redo, undo } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { closeSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { lightUp, litLines } from "./lit.js";
import { look } from "./look.js";
import { words } from "./words.js";

/** Marks a change that the page made, not the person. */
const fromOutside = Annotation.define();

/** Esc, and then Tab leaves the editor, however long that takes: CodeMirror itself gives two seconds. */
const escapeThenTab = EditorView.domEventObservers({
  keyup(event, view) {
    if (event.key === "Escape") view.setTabFocusMode(Infinity);
  },
});

/**
 * What is typed over several lines takes their place here: left to itself, Chromium keeps their look in a style attribute,
 * which the page's policy refuses. The browser says what is selected: CodeMirror hears of it only after a while.
 */
const typeOverLines = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = (view.root.getSelection ? view.root : document).getSelection();
    const isWithin = view.contentDOM.contains(anchorNode) && view.contentDOM.contains(focusNode);
    if (inputType !== "insertText" || data === null || isComposing || !isWithin || view.state.readOnly) return false;
    const ends = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    if (view.state.doc.lineAt(from).number === view.state.doc.lineAt(to).number) return false;
    const insert = view.state.toText(data);
    const selection = { anchor: from + insert.length };
    view.dispatch({ changes: { from, to, insert }, selection, userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** The one change that makes the new text of the old, so that the cursor and the marks around it stay. */
function difference(old, text) {
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from < shorter && old[from] === text[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return { from, to: old.length - tail, insert: text.slice(from, text.length - tail) };
}

export function createEditor(parent, { text = "", readOnly = false, lang = "es", theme = "light", onChange, onRun }) {
  const language = new Compartment();
  const appearance = new Compartment();

  const host = document.createElement("div");
  host.style.height = "100%";
  const root = host.attachShadow({ mode: "open" });
  parent.append(host);

  const state = EditorState.create({
    doc: text,
    extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (onRun?.(), true) }])),
      EditorState.readOnly.of(readOnly),
      pythonLanguage,
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      history(),
      lineNumbers(),
      lintGutter(),
      highlightSpecialChars(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      search({ top: true }),
      litLines,
      escapeThenTab,
      typeOverLines,
      syntaxHighlighting(classHighlighter),
      keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
      language.of(words(lang)),
      appearance.of(look(theme)),
      EditorView.updateListener.of((update) => {
        const byPerson = update.transactions.some((change) => change.docChanged && !change.annotation(fromOutside));
        if (byPerson) onChange?.(update.state.doc.toString());
      }),
    ],
  });
  const view = new EditorView({ state, parent: root, root });
  const line = (number) => view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));

  return {
    /** The whole text. */
    getText: () => view.state.doc.toString(),

    /** Replaces the text, in one step that can be undone; `onChange` does not hear of it. */
    setText(text) {
      const changes = difference(view.state.doc.toString(), view.state.toText(text).toString());
      view.dispatch({ changes, annotations: [fromOutside.of(true), isolateHistory.of("full")] });
    },

    /**
     * Marks these places and no others: `[{ from, to, severity, message, actions }]`. `severity` is "error",
     * "warning" or "info"; `actions`, which can be left out, are `[{ name, apply }]`: buttons under the message.
     * Places outside the text are brought into it.
     */
    setDiagnostics(diagnostics) {
      const within = (offset) => Math.min(Math.max(offset, 0), view.state.doc.length);
      const marks = diagnostics.map(({ from, to, severity, message, actions = [] }) => ({
        from: within(from),
        to: within(Math.max(from, to)),
        severity,
        message,
        actions: Array.from(actions, ({ name, apply }) => ({ name, apply: () => apply() })),
      }));
      view.dispatch(setDiagnostics(view.state, marks));
    },

    /** Puts the cursor at the beginning of a line and brings it into view. A line past the end is the last one. */
    gotoLine(number) {
      const { from, text } = line(number);
      const at = from + text.length - text.trimStart().length;
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    },

    /**
     * Lights up these lines and no others: three numbers for each, in order: the line, whether something runs there (1 or
     * 0), and how many wait there. Lines outside the text are left out.
     */
    lightLines: (lines) => lightUp(view, lines),

    focus: () => view.focus(),
    undo: () => undo(view),
    redo: () => redo(view),

    /** "light" or "dark". */
    setTheme: (theme) => view.dispatch({ effects: appearance.reconfigure(look(theme)) }),

    /** "es" or "en". The search panel closes: it keeps the words that it was opened with. */
    setLanguage(lang) {
      closeSearchPanel(view);
      view.dispatch({ effects: language.reconfigure(words(lang)) });
    },

    /** Takes the editor off the page. */
    destroy() {
      view.destroy();
      host.remove();
    },
  };
}
