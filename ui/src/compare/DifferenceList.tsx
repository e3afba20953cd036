import { mirror } from "../document";
import type { Difference } from "../host";
import { useT } from "../i18n";
import type { MapPair } from "./chosen";
import styles from "./DifferenceList.module.css";
import { goTo, kindKey, nameOf, placeOf, propertyKey, SIGNS, subjectKey, valueOf } from "./wording";

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly pair: MapPair;
}

/** What differs, numbered; each entry is a way to its place. */
export function DifferenceList({ differences, pair }: DifferenceListProps) {
  const t = useT();
  return (
    <section>
      <h2 className={styles["heading"]} aria-live="polite">
        {t("compare.count", { count: differences.length })}
      </h2>
      <ol className={styles["list"]}>
        {differences.map((difference, at) => (
          <li key={at}>
            <Entry difference={difference} number={at + 1} pair={pair} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly difference: Difference;
  readonly number: number;
  readonly pair: MapPair;
}

function Entry({ difference, number, pair: [one, other] }: EntryProps) {
  const t = useT();
  const { kind, subject, properties } = difference;
  const [from, to] = [
    placeOf(mirror(), subject, subject.earlier),
    placeOf(mirror(), subject, subject.later),
  ];
  return (
    <button
      type="button"
      className={styles["entry"]}
      onClick={() => goTo(subject, [one.id, other.id])}
    >
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
