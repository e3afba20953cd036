import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

import { isComposing } from "../input";
import fieldStyles from "./Field.module.css";
import styles from "./Finder.module.css";
import offer from "./Offer.module.css";

export interface FinderOption {
  readonly id: string;
  readonly icon: ReactNode;
  readonly name: string;
  /** What else helps to tell it from its like. */
  readonly about?: string;
  readonly run: () => void;
}

interface FinderProps {
  readonly label: string;
  readonly placeholder: string;
  /** What can be chosen for what was typed, also while nothing is typed. */
  readonly optionsFor: (typed: string) => readonly FinderOption[];
  /** An id by which others find the field. */
  readonly id?: string;
}

/** A field that finds things by name while one types. Enter takes the chosen one and is ready for the next. */
export function Finder({ label, placeholder, optionsFor, id }: FinderProps) {
  const list = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const options = open ? optionsFor(typed) : [];
  const chosen = Math.min(at, options.length - 1);

  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    setOpen(true);
  };
  const take = (option: FinderOption | undefined) => {
    if (option === undefined) return;
    type("");
    option.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const count = Math.max(1, options.length);
    if (event.key === "ArrowDown" && !open) setOpen(true);
    else if (event.key === "ArrowDown") setAt((chosen + 1) % count);
    else if (event.key === "ArrowUp") setAt((chosen - 1 + count) % count);
    else if (event.key === "Enter") take(options[chosen]);
    else if (event.key === "Escape" && open) {
      setTyped("");
      setOpen(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles["finder"]}>
      <input
        id={id}
        className={fieldStyles["input"]}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={options.length === 0 ? undefined : `${list}-${chosen}`}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={label}
        className={styles["list"]}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <li
            key={option.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={offer["option"]}
            // The field would lose the focus, and with it the list, before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.icon}
            <span>{option.name}</span>
            {option.about !== undefined && <small>{option.about}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
