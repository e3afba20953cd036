import { type KeyboardEvent, type PointerEvent, useId, useRef } from "react";

import { mirror, useReadOnly } from "../../document";
import type { Action } from "../../host";
import { useT } from "../../i18n";
import { isComposing, isTextField } from "../../input";
import { ActionCard } from "./ActionCard";
import styles from "./Board.module.css";
import type { ActionColumn } from "./columns";
import { detail } from "./store";
import { useCardDrag } from "./useCardDrag";
import { byDue } from "./when";

interface BoardProps {
  readonly columns: readonly ActionColumn[];
  readonly actions: readonly Action[];
}

/** Actions in columns. Where a column is a stage, a card is put there by the pointer, or by Alt and an arrow. */
export function Board({ columns, actions }: BoardProps) {
  const readOnly = useReadOnly();
  const board = useRef<HTMLDivElement>(null);
  const { drag, begin } = useCardDrag(board, (id, title) => {
    const action = mirror().get("action", id);
    const column = columns.find((one) => one.title === title);
    if (action !== undefined && column !== undefined) void put(action, column);
  });
  const step = (action: Action, event: KeyboardEvent) => {
    // In a text these keys go from word to word on some computers.
    if (isComposing(event) || !event.altKey || isTextField(event.target)) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const at = columns.findIndex((column) => column.holds(action, new Date()));
    const next = by === undefined ? undefined : columns[at + by];
    if (by === undefined) return;
    event.preventDefault();
    if (next === undefined) return;
    // The card stands in another list then, without the focus that it had here.
    void put(action, next).then(() => document.getElementById(cardOf(action.id))?.focus());
  };
  return (
    <div ref={board} className={styles["columns"]} data-dragging={drag !== null}>
      {columns.map((column) => (
        <Column
          key={column.title}
          column={column}
          actions={actions}
          isOver={drag?.over === column.title}
          dragged={drag?.action ?? null}
          {...(readOnly || column.said === null ? {} : { onPress: begin, onStep: step })}
        />
      ))}
    </div>
  );
}

/** The element of an action's card. */
const cardOf = (action: string): string => `action-${action}`;

async function put(action: Action, column: ActionColumn): Promise<void> {
  const { said } = column;
  if (said !== null && !column.holds(action, new Date())) await detail(action, said);
}

interface ColumnProps extends Omit<BoardProps, "columns"> {
  readonly column: ActionColumn;
  /** Whether a card is held over it. */
  readonly isOver: boolean;
  /** The action whose card is being dragged. */
  readonly dragged: string | null;
  readonly onPress?: (action: string, down: PointerEvent<HTMLElement>) => void;
  readonly onStep?: (action: Action, event: KeyboardEvent) => void;
}

function Column({ column, actions, isOver, dragged, onPress, onStep }: ColumnProps) {
  const t = useT();
  const heading = useId();
  const today = new Date();
  const held = actions.filter((action) => column.holds(action, today)).toSorted(byDue);
  return (
    <section
      className={styles["column"]}
      data-column={column.title}
      data-over={isOver}
      data-urgent={column.title === "actions.overdue"}
      aria-labelledby={heading}
    >
      <h3 id={heading}>
        {t(column.title)} <small>{held.length}</small>
      </h3>
      <ul>
        {held.map((action) => (
          <li
            key={action.id}
            id={cardOf(action.id)}
            tabIndex={-1}
            data-dragged={dragged === action.id}
            aria-keyshortcuts={onStep && "Alt+ArrowLeft Alt+ArrowRight"}
            onPointerDown={onPress && ((down) => onPress(action.id, down))}
            onKeyDown={onStep && ((event) => onStep(action, event))}
          >
            <ActionCard action={action} />
          </li>
        ))}
      </ul>
    </section>
  );
}
