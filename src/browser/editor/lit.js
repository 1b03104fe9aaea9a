// The lines that light up because tasks run or wait there: a ground over the line, and a mark in a gutter of its own.

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker } from "@codemirror/view";

/** What stands in the gutter: ▶ where something runs, a dot where something waits, with how many if they are several. */
class Mark extends GutterMarker {
  constructor(runs, waits) {
    super();
    this.text = (runs ? "▶" : "") + (waits > 0 ? "•" : "") + (waits > 1 ? waits : "");
  }

  eq(other) {
    return this.text === other.text;
  }

  toDOM() {
    return document.createTextNode(this.text);
  }
}

const runs = Decoration.line({ class: "line-runs" });
const waits = Decoration.line({ class: "line-waits" });
const none = { grounds: Decoration.none, marks: RangeSet.empty };
const setLines = StateEffect.define();

const field = StateField.define({
  create: () => none,
  update(lit, transaction) {
    const effect = transaction.effects.findLast((effect) => effect.is(setLines));
    if (effect) return effect.value;
    if (!transaction.docChanged) return lit;
    return { grounds: lit.grounds.map(transaction.changes), marks: lit.marks.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, (lit) => lit.grounds),
});

/** The extension: wherever editing moves the lines, they stay lit. */
export const litLines = [field, gutter({ class: "cm-lit", markers: (view) => view.state.field(field).marks })];

/** Lights up lines, three numbers each: see `lightLines` in editor.js. */
export function lightUp(view, numbers) {
  const [grounds, marks] = [[], []];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [number, running, waiting] = numbers.slice(at, at + 3);
    if (number < 1 || number > view.state.doc.lines) continue;
    const { from } = view.state.doc.line(number);
    grounds.push((running ? runs : waits).range(from));
    marks.push(new Mark(running > 0, waiting).range(from));
  }
  const lit = { grounds: Decoration.set(grounds, true), marks: RangeSet.of(marks, true) };
  view.dispatch({ effects: setLines.of(lit) });
}
