import type { KeyboardEvent } from "react";

import { isComposing } from "../input";
import { GrowingText } from "./GrowingText";
import { useTypedText } from "./typedText";

interface SheetTextProps {
  /** What it is, as assistive technology says it. */
  readonly label: string;
  readonly text: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
  /** Whether it is what the person writes first. */
  readonly autoFocus?: boolean;
}

/** One paragraph of a sheet. Enter and leaving keep what was typed, Escape drops it. */
export function SheetText(props: SheetTextProps) {
  const { label, text, placeholder, readOnly, onCommit, autoFocus } = props;
  const typed = useTypedText(text, onCommit);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Enter") typed.commit();
    else if (event.key !== "Escape" || !typed.drop()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <GrowingText
      aria-label={label}
      value={typed.shown}
      placeholder={readOnly ? "" : placeholder}
      readOnly={readOnly}
      autoFocus={autoFocus}
      // A pasted line break would tear the paragraph.
      onChange={(event) => typed.type(event.target.value.replaceAll(/\s*\n\s*/g, " "))}
      onBlur={typed.commit}
      onKeyDown={onKeyDown}
    />
  );
}
