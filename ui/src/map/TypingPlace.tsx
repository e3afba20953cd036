import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from "react";

import { useScene } from "../canvas/scene";
import { useSelection } from "../canvas/selection";
import { revealFocus, useViewport } from "../canvas/viewport";
import { inTurn } from "../commands";
import { mirror, useDocument, useMirror } from "../document";
import { useT } from "../i18n";
import { isComposing } from "../input";
import { editing, isOffering, useEditing } from "./editing";
import { placeOfTarget, takesLineBreaks, typingTarget, type EditTarget } from "./editTarget";
import { mapElement, useMapMade } from "./focusMap";
import { goSideways } from "./going";
import { BORDER, hasTallLines, typingBox, typingRect } from "./typingBox";
import styles from "./TypingPlace.module.css";
import { typingLabel, typingPrompt } from "./typingWords";

/**
 * The one text field of the map. Over an empty place it waits, focused and hardly seen, so that the first
 * key, or the first stroke of an input method, lands in it and nothing has to be opened in time. Over what
 * is being written it is the editor. It is the same element all along: an input method would lose its
 * composition if the focus moved.
 */
export function TypingPlace() {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const written = useEditing((state) => state.target);
  const offering = useEditing(isOffering);
  const target = useTarget(written);
  // The keyboard has gone on to the map by then: nothing can be typed into what is only kept in sight.
  const kept = useEditing((state) => (target === null ? state.kept : null));
  const worded = written ?? kept;
  const shown = target ?? kept;

  useDraftIn(field, worded);
  useBoxOf(place, field, shown);
  useKeyboardFocusOf(field, target, written !== null);

  return (
    <div
      ref={place}
      className={styles["place"]}
      // Not taken out of the page's layout, which would be drawn anew as a whole each time.
      style={{ visibility: shown === null ? "hidden" : "visible" }}
      data-writing={worded === null ? undefined : ""}
    >
      <textarea
        ref={field}
        className={styles["field"]}
        data-waiting={offering ? "offer" : worded === null ? "place" : undefined}
        aria-label={target === null ? undefined : typingLabel(t, mirror(), target)}
        placeholder={target === null ? undefined : typingPrompt(t, mirror(), target)}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onInput={(event) => editing.write(event.currentTarget.value)}
        // Opens the editor before the first stroke is seen, so that the candidates stand beside it.
        onCompositionStart={(event) => editing.write(event.currentTarget.value)}
        onBlur={() => editing.commit()}
        onKeyDown={(event) => {
          if (written !== null && !isComposing(event)) pressWhileWriting(event, written);
        }}
      />
    </div>
  );
}

/** What the field is for: what is being written, or what typing on the focused place would write. */
function useTarget(written: EditTarget | null): EditTarget | null {
  const focus = useSelection((state) => state.focus);
  const writable = useDocument((state) => state.document !== null && state.readOnly === null);
  const takesTyping = useMirror(
    (records) => focus !== null && typingTarget(records, focus) !== null,
  );
  if (written !== null || focus === null || !takesTyping || !writable) return written;
  return typingTarget(mirror(), focus);
}

/** Puts the text to edit into the field when the editor opens, and takes it out when it closes. */
function useDraftIn(
  field: RefObject<HTMLTextAreaElement | null>,
  written: EditTarget | null,
): void {
  useLayoutEffect(() => {
    const { draft } = useEditing.getState();
    if (field.current !== null) setText(field.current, draft);
  }, [field, written]);
}

/** Equal text is left alone: writing it anew would end a composition. */
function setText(field: HTMLTextAreaElement, text: string): void {
  if (field.value !== text) field.value = text;
}

/** Keeps the field over its place while the camera moves, the drawing changes and the text grows. */
function useBoxOf(
  place: RefObject<HTMLDivElement | null>,
  field: RefObject<HTMLTextAreaElement | null>,
  target: EditTarget | null,
): void {
  useLayoutEffect(() => {
    if (target === null) return;
    const measure = measuring();
    const fit = () => {
      if (place.current !== null && field.current !== null) {
        setBox(place.current, field.current, target, measure);
      }
    };
    fit();
    const follow = () => {
      fit();
      if (document.activeElement === field.current) bringIntoSight(target);
    };
    const stops = [
      useViewport.subscribe(fit),
      useScene.subscribe(follow),
      useEditing.subscribe(fit),
    ];
    return () => stops.forEach((stop) => stop());
  }, [place, field, target]);
}

/** The next card of a cell may be offered out of sight. */
function bringIntoSight(target: EditTarget): void {
  const { drawing } = useScene.getState();
  const part = drawing === null ? null : typingRect(drawing, target);
  if (part !== null) revealFocus(placeOfTarget(target), part);
}

function setBox(
  place: HTMLElement,
  field: HTMLTextAreaElement,
  target: EditTarget,
  measure: (field: HTMLTextAreaElement, type: string) => number,
): void {
  const { drawing } = useScene.getState();
  const box = drawing === null ? null : typingBox(drawing, useViewport.getState().camera, target);
  // Until the drawing knows the place, the field takes the keys unseen.
  place.style.opacity = box === null ? "0" : "1";
  if (box === null) return;
  const { role } = box;
  const lineHeight = hasTallLines(field.value) ? "chinese-line-height" : "line-height";
  place.dataset["role"] = role;
  place.style.width = `${box.width}px`;
  place.style.transform = `translate(${box.corner.x}px, ${box.corner.y}px) scale(${box.scale})`;
  field.style.fontSize = `var(--text-${role}-size)`;
  field.style.fontWeight = `var(--text-${role}-weight)`;
  field.style.lineHeight = `var(--text-${role}-${lineHeight})`;
  const lines = measure(field, `${role} ${lineHeight} ${box.width}`);
  const block = Math.max((box.height - lines) / 2 - BORDER, box.padding);
  field.style.paddingBlock = `${block}px`;
  field.style.height = `${lines + 2 * (block + BORDER)}px`;
}

/**
 * Tells how high a field's text is at 100 %. Reading it costs a layout of the page, so it is read only where
 * the words, or the type in which they are set, are others than before.
 */
function measuring(): (field: HTMLTextAreaElement, type: string) => number {
  let known = { text: "", height: 0 };
  return (field, type) => {
    const text = `${type}: ${field.value === "" ? field.placeholder : field.value}`;
    if (text !== known.text) {
      field.style.height = "0";
      field.style.paddingBlock = "0";
      known = { text, height: field.scrollHeight };
    }
    return known.height;
  };
}

/** Gives the keyboard to the field while it has something to take, and back to the map. */
function useKeyboardFocusOf(
  field: RefObject<HTMLTextAreaElement | null>,
  target: EditTarget | null,
  isWriting: boolean,
): void {
  const made = useMapMade();
  // Before the page is drawn: a hidden field would let go of the keyboard.
  useLayoutEffect(() => {
    const map = mapElement();
    const element = field.current;
    if (map === null || element === null) return;
    // One stop of the Tab key for both: the field stands for the map while it has something to take.
    map.tabIndex = target === null ? 0 : -1;
    if (target === null) {
      if (document.activeElement === element) map.focus({ preventScroll: true });
      return;
    }
    const take = () => element.focus({ preventScroll: true });
    if (isWriting || document.activeElement === map) take();
    map.addEventListener("focus", take);
    return () => map.removeEventListener("focus", take);
  }, [made, field, target, isWriting]);
}

function pressWhileWriting(event: KeyboardEvent, target: EditTarget): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const modified = ctrlKey || metaKey || altKey;
  if (key === "Escape") {
    editing.cancel();
  } else if (key === "Enter" && !modified && !(shiftKey && takesLineBreaks(target))) {
    editing.commitAndGoOn();
  } else if (key === "Tab" && !modified) {
    // At the end of the lane the keyboard stays: whoever goes on typing still means the map.
    editing.commit();
    inTurn(() => goSideways(shiftKey ? "left" : "right"));
  } else {
    return;
  }
  event.preventDefault();
}
