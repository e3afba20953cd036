import { type ReactNode, useEffect, useId, useRef } from "react";

import { useT } from "../i18n";
import { IconButton } from "./Button";
import styles from "./Dialog.module.css";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Opens the guide where it helps here; left out where nothing in it does. */
  readonly onGuide?: () => void;
  readonly children: ReactNode;
  /** Whether it holds a table. */
  readonly wide?: boolean;
  /** Whether it is read like a book: as large as the window lets it be, with a content that scrolls by itself. */
  readonly whole?: boolean;
  /** The id of the element that has the focus first; the first that can have it where none is named. */
  readonly focusFirst?: string | undefined;
}

/** A sheet over the page that keeps the focus inside until it is closed, and gives it back then. */
export function Dialog({
  title,
  onClose,
  onGuide,
  children,
  wide = false,
  whole = false,
  focusFirst,
}: DialogProps) {
  const t = useT();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Whoever had the focus gets it back, unless what was done in the dialog has led elsewhere.
      const isLost = document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    dialog.current?.showModal();
    const first = focusFirst === undefined ? null : document.getElementById(focusFirst);
    (first ?? closeButton.current)?.focus();
  }, [focusFirst]);
  return (
    <dialog
      ref={dialog}
      className={styles["dialog"]}
      data-wide={wide}
      data-whole={whole}
      aria-labelledby={heading}
      // Escape: asked to leave, it leaves at once, so that the next key already means what lies below. The
      // `close` of the browser comes a moment later, and is needed where the browser closes unasked.
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
      onClick={(event) => {
        // The dialog itself is hit only beside its content: on the backdrop.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles["sheet"]}>
        <header className={styles["header"]}>
          <h2 id={heading}>{title}</h2>
          {onGuide !== undefined && (
            <IconButton icon="help" label={t("guide.here")} onClick={onGuide} />
          )}
          <IconButton ref={closeButton} icon="close" label={t("dialog.close")} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
