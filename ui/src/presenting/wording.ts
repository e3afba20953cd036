// What the frames of a presentation are called.

import type { Mirror } from "../document";
import { type MessageKey, type MessageValues } from "../i18n";
import type { ListedFrame } from "./talk";

/** "Arrival", "Arrival (2 of 3)", "The whole map". */
export function frameTitle(
  records: Mirror,
  { subject, piece, pieces }: ListedFrame,
  t: (key: MessageKey, values?: MessageValues) => string,
): string {
  const title = subjectTitle(records, subject, t);
  return pieces === 1 ? title : t("present.piece", { title, piece, pieces });
}

function subjectTitle(
  records: Mirror,
  subject: ListedFrame["subject"],
  t: (key: MessageKey) => string,
): string {
  switch (subject.type) {
    case "map":
      return t("present.wholeMap");
    case "stop":
      return written(records.get("stop", subject.stop)?.title, t("present.untitledStop"));
    case "phase":
      return written(records.get("phase", subject.phase)?.title, t("canvas.phase.untitled"));
    case "step":
      return written(records.get("step", subject.step)?.title, t("canvas.step.untitled"));
  }
}

const written = (title: string | undefined, otherwise: string): string =>
  title === undefined || title === "" ? otherwise : title;

/** A note on a card of a frame. */
export interface CardNote {
  readonly card: string;
  readonly text: string;
  readonly note: string;
}

/** What is noted on the cards of a frame's phase or step, in reading order; nothing is said on the whole map. */
export function notesOf(records: Mirror, { subject }: ListedFrame): readonly CardNote[] {
  const steps =
    subject.type === "step"
      ? [subject.step]
      : subject.type === "phase"
        ? records.stepsOfPhase(subject.phase).map(({ id }) => id)
        : [];
  return steps.flatMap((step) => {
    const phase = records.get("phase", records.get("step", step)?.phase ?? "");
    return records
      .lanesOfMap(phase?.map ?? "")
      .flatMap((lane) => records.cardsOfCell(lane.id, step))
      .filter(({ note }) => note !== "")
      .map(({ id, text, note }) => ({ card: id, text, note }));
  });
}
