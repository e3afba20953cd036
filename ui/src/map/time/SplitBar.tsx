import type { TimeNature, TimeSplit } from "../../host";
import { sayShare, sayTime, useT } from "../../i18n";
import { Section } from "../inspector/Section";
import styles from "./SplitBar.module.css";
import { NATURES, natureKey, wasteKey } from "./words";

type Part = TimeNature | "unsorted";
const PARTS: readonly Part[] = [...NATURES, "unsorted"];

function secondsOf(split: TimeSplit, part: Part): number {
  switch (part) {
    case "value-adding":
      return split.valueAdding;
    case "necessary":
      return split.necessary;
    case "waste":
      return split.waste;
    case "unsorted":
      return split.unsorted;
  }
}

/** What the time is spent on: a bar whose parts differ in their pattern as well, and the same in words. */
export function SplitBar({ split }: { readonly split: TimeSplit }) {
  const t = useT();
  const parts = PARTS.map((part) => ({ part, seconds: secondsOf(split, part) }));
  const shown = parts.filter(({ seconds }) => seconds > 0);
  if (split.valueAddedShare === null) return null;
  const share = sayShare(split.valueAddedShare);
  return (
    <Section title={t("timePanel.spentOn")}>
      <p>{t(split.unsorted > 0 ? "timePanel.shareAtLeast" : "timePanel.share", { share })}</p>
      <div className={styles["bar"]} aria-hidden="true">
        {shown.map(({ part, seconds }) => (
          <span key={part} data-part={part} style={{ flexGrow: seconds }} />
        ))}
      </div>
      <ul className={styles["legend"]}>
        {shown.map(({ part, seconds }) => (
          <li key={part}>
            <span className={styles["swatch"]} data-part={part} aria-hidden="true" />
            <span>{t(part === "unsorted" ? "timing.unsaid" : natureKey(part))}</span>
            <span>{sayTime(seconds)}</span>
          </li>
        ))}
        {split.wastes.map(({ waste, seconds }) => (
          <li key={waste} className={styles["kind"]}>
            <span aria-hidden="true" />
            <span>{t(wasteKey(waste))}</span>
            <span>{sayTime(seconds)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
