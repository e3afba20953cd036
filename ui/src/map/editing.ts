import { create } from "zustand";

import { changeSelection, selectOnly, useSelection } from "../canvas/selection";
import { inTurn } from "../commands";
import { mirror, perform, undo, useDocument } from "../document";
import { tellRefusal } from "../notices";
import {
  isNew,
  isUnreadable,
  operationFor,
  placeOfTarget,
  textOfTarget,
  typingTarget,
  type EditTarget,
} from "./editTarget";

export type { EditTarget } from "./editTarget";

/** What is being written on the map at this moment. */
export interface Editing {
  /** Nothing while nobody writes. */
  readonly target: EditTarget | null;
  /** The text as far as it is written. */
  readonly draft: string;
  /** What was written last, until its change can be drawn: so long its text stays in sight in the field. */
  readonly kept: EditTarget | null;
}

const NOTHING: Editing = { target: null, draft: "", kept: null };

export const useEditing = create<Editing>()(() => NOTHING);

/** The one text editor of the map. The canvas opens it by the pointer, the keyboard by its keys. */
export const editing = {
  /** Opens the editor over its target, with its text or another; what was being written is kept first. */
  start(target: EditTarget, initialText?: string): void {
    if (useDocument.getState().readOnly !== null) return;
    editing.commit();
    changeSelection(() => selectOnly(placeOfTarget(target)));
    const draft = initialText ?? textOfTarget(mirror(), target) ?? "";
    useEditing.setState({ target, draft, kept: null });
  },

  /** Follows the typing. The first input on an empty place opens the editor there. */
  write(draft: string): void {
    const { focus } = useSelection.getState();
    const target =
      useEditing.getState().target ?? (focus === null ? null : typingTarget(mirror(), focus));
    if (target !== null) useEditing.setState({ target, draft });
  },

  /** Keeps what was written and closes the editor. An empty new card or step is never written. */
  commit(): void {
    const { target, draft } = useEditing.getState();
    if (target === null) return;
    if (isUnreadable(target, draft)) tellRefusal("number.unreadable", { text: draft.trim() });
    const operation = operationFor(mirror(), target, draft);
    if (operation === undefined) {
      useEditing.setState(NOTHING);
      return;
    }
    useEditing.setState({ ...NOTHING, kept: target });
    // A cell of numbers has one as a rule: the next key is meant for it, and not for another beside it.
    const made = target.type === "new-value" && "id" in operation ? operation.id : undefined;
    if (typeof made === "string") changeSelection(() => selectOnly({ type: "card", card: made }));
    void perform(operation, "gesture" in target ? target.gesture : null).then(() => letGo(target));
  },

  /** Keeps what was written and, after something new, offers the next of its kind. */
  commitAndGoOn(): void {
    const { target, draft } = useEditing.getState();
    editing.commit();
    // A target of its own, by which the field knows that it begins anew.
    if (target !== null && isNew(target) && draft.trim() !== "") editing.start({ ...target });
  },

  /** Closes the editor; what stood there before stands, and what was only just made for it is taken back. */
  cancel(): void {
    const { target } = useEditing.getState();
    useEditing.setState(NOTHING);
    if (target !== null) takeBack(target);
  },
};

/** Takes what was written out of the field, in the same frame in which the map shows it. */
function letGo(target: EditTarget): void {
  if (useEditing.getState().kept === target) useEditing.setState({ kept: null });
}

/** Takes back what was just made to be named, as if it had never been made. */
export function takeBack(target: EditTarget): void {
  if (!("gesture" in target)) return;
  inTurn(() => {
    // Where it was refused, undo would take back something else.
    if (textOfTarget(mirror(), target) !== undefined) void undo();
  });
}

/** Whether the editor is open over something new that nobody has begun to write: it gives way to any key. */
export function isOffering({ target, draft }: Editing): boolean {
  return target !== null && isNew(target) && draft === "";
}
