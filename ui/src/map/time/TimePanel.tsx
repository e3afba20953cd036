import { IconButton } from "../../controls/Button";
import { perform, useMirror } from "../../document";
import { useMapTime } from "../../document/mapTime";
import type { MapId, MapTime } from "../../host";
import { sayTime, useSaidTime, useT } from "../../i18n";
import inspector from "../inspector/Inspector.module.css";
import { Section } from "../inspector/Section";
import { MoneySection } from "./MoneySection";
import { closeTimePanel } from "./panel";
import { Places } from "./Places";
import { Roles } from "./Roles";
import { SplitBar } from "./SplitBar";
import styles from "./TimePanel.module.css";
import { DurationField } from "./ValueField";

/** The time and money of a whole map; every place that it names leads there. */
export function TimePanel({ map }: { readonly map: MapId }) {
  const t = useT();
  const time = useMapTime(map);
  return (
    <aside className={inspector["inspector"]} aria-label={t("timePanel.title")}>
      <header className={styles["header"]}>
        <h2 className={inspector["heading"]}>{t("timePanel.title")}</h2>
        <IconButton icon="close" label={t("timePanel.close")} onClick={closeTimePanel} />
      </header>
      {time !== null && <Answer time={time} />}
    </aside>
  );
}

function Answer({ time }: { readonly time: MapTime }) {
  const t = useT();
  return (
    <>
      <Total time={time} />
      <Places
        title={t("timePanel.breaches")}
        places={time.breaches.map((breached) => ({
          place: breached.place,
          said: t(
            breached.breach === "always" ? "timePanel.breach" : "timePanel.breachOnRecovery",
            {
              standard: sayTime(breached.standard),
              tolerated: sayTime(breached.tolerated),
            },
          ),
          warning: true,
        }))}
      />
      <Places
        title={t("timePanel.untimed", { count: time.untimedSteps.length })}
        places={time.untimedSteps.map((step) => ({ place: { step, card: null }, said: "" }))}
      />
      <Places
        title={t("timePanel.waits")}
        places={time.waits.places.map(({ place, seconds }) => ({
          place,
          said: seconds === null ? t("timing.unknown") : sayTime(seconds),
        }))}
      />
      <SplitBar split={time.split} />
      <MoneySection time={time} />
      <Roles />
    </>
  );
}

/** The total with its range, and whether the customer puts up with it. */
function Total({ time }: { readonly time: MapTime }) {
  const t = useT();
  const said = useSaidTime();
  const tolerated = useMirror((records) => records.get("map", time.map)?.tolerated ?? null);
  return (
    <Section title={t("timePanel.total")}>
      <p className={styles["figure"]}>{said(time.best)}</p>
      {time.best !== null && (
        <dl className={styles["list"]}>
          <dt>{t("timePanel.expected")}</dt>
          <dd>{said(time.expected)}</dd>
          <dt>{t("timePanel.worst")}</dt>
          <dd>{said(time.worst)}</dd>
          <dt>{t("timePanel.waitTotal")}</dt>
          <dd>{time.waits.places.length === 0 ? t("timePanel.none") : said(time.waits.total)}</dd>
        </dl>
      )}
      <DurationField
        label={t("timePanel.tolerated")}
        value={tolerated}
        onChange={(next) =>
          void perform({ operation: "setMapTolerance", map: time.map, tolerated: next })
        }
      />
      {time.breach !== null && (
        <p className={styles["breach"]}>
          {t(
            time.breach === "always" ? "timePanel.totalBreach" : "timePanel.totalBreachOnRecovery",
          )}
        </p>
      )}
    </Section>
  );
}
