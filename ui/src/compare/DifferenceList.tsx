import type { KeyboardEvent } from "react";

import { mirror } from "../document";
import type { Difference } from "../host";
import { useT } from "../i18n";
import { isComposing } from "../input";
import styles from "./DifferenceList.module.css";
import { kindKey, nameOf, placeOf, propertyKey, SIGNS, subjectKey, valueOf } from "./wording";

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** The one that was chosen last. */
  readonly current?: Difference | null;
  readonly onChoose: (difference: Difference) => void;
}

/** What differs, numbered; each entry is a way to its place, and the arrows lead from one to the next. */
export function DifferenceList({ differences, current = null, onChoose }: DifferenceListProps) {
  const t = useT();
  return (
    <section className={styles["differences"]}>
      <h2 className={styles["heading"]} aria-live="polite">
        {t("compare.count", { count: differences.length })}
      </h2>
      <ol className={styles["list"]} onKeyDown={goOn}>
        {differences.map((difference, at) => (
          <li key={at}>
            <Entry
              difference={difference}
              number={at + 1}
              isCurrent={difference === current}
              onChoose={() => onChoose(difference)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Leads from the entry that has the keyboard to the one above or below. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const { key, target } = event;
  if (isComposing(event) || (key !== "ArrowDown" && key !== "ArrowUp")) return;
  const entry = target instanceof Element ? target.closest("li") : null;
  const next = key === "ArrowDown" ? entry?.nextElementSibling : entry?.previousElementSibling;
  event.preventDefault();
  next?.querySelector("button")?.focus();
}

interface EntryProps {
  readonly difference: Difference;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function Entry({ difference, number, isCurrent, onChoose }: EntryProps) {
  const t = useT();
  const { kind, subject, properties } = difference;
  const [from, to] = [
    placeOf(mirror(), subject, subject.earlier),
    placeOf(mirror(), subject, subject.later),
  ];
  return (
    <button type="button" className={styles["entry"]} aria-current={isCurrent} onClick={onChoose}>
      <span className={styles["number"]}>{number}</span>
      <span className={styles["kind"]} data-kind={kind}>
        <b aria-hidden="true">{SIGNS[kind]}</b>
        {t(kindKey(kind))}
      </span>
      <span className={styles["what"]}>
        <span>
          <span className={styles["quiet"]}>{t(subjectKey(subject))}</span>{" "}
          <strong>{nameOf(mirror(), subject)}</strong>
        </span>
        <span className={styles["quiet"]}>
          {kind === "moved" && from !== undefined && to !== undefined
            ? t("compare.fromTo", { from, to })
            : (to ?? from)}
        </span>
        {properties.map((property) => (
          <span key={property} className={styles["property"]}>
            <span className={styles["quiet"]}>{t(propertyKey(property))}</span>
            <del>
              {valueOf(mirror(), subject, subject.earlier, property) || t("compare.nothing")}
            </del>
            <ins>{valueOf(mirror(), subject, subject.later, property) || t("compare.nothing")}</ins>
          </span>
        ))}
      </span>
    </button>
  );
}
