// What the window tells the person: what was done, what went wrong, and the way out.

import { create } from "zustand";

import { HostError, type Notice as HostNotice } from "../host";
import { errorKey, noticeKey, type MessageKey, type MessageValues } from "../i18n";

/** A way out that a notice offers. */
export interface NoticeAction {
  readonly label: MessageKey;
  readonly run: () => void;
}

/** One sentence for the person. It keeps its key, so that a change of language reaches it as well. */
export interface Notice {
  readonly id: number;
  readonly kind: "done" | "problem";
  readonly message: MessageKey;
  /** Asked for when it is drawn: a value may be a sentence itself. */
  readonly values: () => MessageValues;
  readonly action: NoticeAction | null;
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

// More would cover the work that they speak of.
const MOST_AT_ONCE = 3;
let lastId = 0;

const asked = (values: MessageValues | (() => MessageValues)): (() => MessageValues) =>
  typeof values === "function" ? values : () => values;

function tell(notice: Omit<Notice, "id">): void {
  lastId += 1;
  const added = { ...notice, id: lastId };
  useNotices.setState(({ notices }) => ({ notices: [...notices, added].slice(-MOST_AT_ONCE) }));
}

/** Says what was done, with a way back where there is one. */
export function tellDone(
  message: MessageKey,
  values: MessageValues | (() => MessageValues) = {},
  action: NoticeAction | null = null,
): void {
  tell({ kind: "done", message, values: asked(values), action });
}

/** Says what went wrong. Takes whatever was thrown: what is no refusal of a command is told as unexpected. */
export function tellProblem(problem: unknown, action: NoticeAction | null = null): void {
  const error =
    problem instanceof HostError
      ? problem
      : new HostError({ code: "internal", details: { reason: String(problem) } });
  tell({ kind: "problem", message: errorKey(error.code), values: asked(error.details), action });
}

/** Says why the page did not take something, and the way out. */
export function tellRefusal(message: MessageKey, values: MessageValues = {}): void {
  tell({ kind: "problem", message, values: asked(values), action: null });
}

/** Tells what the host wants to be told. */
export function tellNotice({ code, details }: HostNotice): void {
  tell({ kind: "done", message: noticeKey(code), values: asked(details), action: null });
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
