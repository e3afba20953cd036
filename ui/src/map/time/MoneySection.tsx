import { useState } from "react";

import { Field } from "../../controls/Field";
import { perform, useMirror, useReadOnly } from "../../document";
import { useProfitAt } from "../../document/mapTime";
import type { MapId, MapTime } from "../../host";
import { sayMoney, sayTime, useSaidMargin, useSaidMoney, useT } from "../../i18n";
import { Section } from "../inspector/Section";
import styles from "./TimePanel.module.css";
import { DurationField, MoneyField } from "./ValueField";

/** What the map costs and brings, and what it would at another total time. */
export function MoneySection({ time }: { readonly time: MapTime }) {
  const t = useT();
  const readOnly = useReadOnly();
  const project = useMirror((records) => records.project());
  const currency = project?.currency ?? "";
  const price = useMirror((records) => records.get("map", time.map)?.price ?? null);
  const said = useSaidMoney(currency);
  const { money } = time;
  const margin = useSaidMargin(money, currency);
  return (
    <Section title={t("timePanel.money")}>
      <div className={styles["pair"]}>
        <MoneyField
          label={t("timePanel.price")}
          value={price}
          currency={currency}
          onChange={(next) =>
            void perform({ operation: "setMapPrice", map: time.map, price: next })
          }
        />
        <Field
          label={t("timePanel.currency")}
          text={currency}
          readOnly={readOnly}
          onCommit={(sign) => void perform({ operation: "setCurrency", currency: sign })}
        />
      </div>
      <dl className={styles["list"]}>
        <dt>{t("timePanel.work")}</dt>
        <dd>{said(money.work)}</dd>
        <dt>{t("timePanel.fixed")}</dt>
        <dd>{money.fixed === null ? t("timing.unknown") : sayMoney(money.fixed, currency)}</dd>
        <dt>{t("timePanel.cost")}</dt>
        <dd>{said(money.cost)}</dd>
        {money.margin !== null && (
          <>
            <dt>{t("timePanel.margin")}</dt>
            <dd className={styles["result"]}>{margin(money.margin)}</dd>
          </>
        )}
        {money.recovery !== null && (
          <>
            <dt>{t("timePanel.recovery")}</dt>
            <dd>{said(money.recovery)}</dd>
          </>
        )}
        {money.recovery !== null && money.expectedMargin !== null && (
          <>
            <dt>{t("timePanel.expectedMargin")}</dt>
            <dd>{margin(money.expectedMargin)}</dd>
          </>
        )}
      </dl>
      {money.cost !== null && time.best !== null && (
        <WhatIf map={time.map} currency={currency} computed={time.best.value} />
      )}
    </Section>
  );
}

interface WhatIfProps {
  readonly map: MapId;
  readonly currency: string;
  /** The computed total time in seconds, from which a person thinks on. */
  readonly computed: number;
}

/** What the map costs and brings if its total time is another. */
function WhatIf({ map, currency, computed }: WhatIfProps) {
  const t = useT();
  const [wished, setWished] = useState<number | null>(null);
  const at = useProfitAt(map, wished ?? computed);
  const money = (amount: number | null) =>
    amount === null ? t("timing.unknown") : sayMoney(amount, currency);
  return (
    <>
      <DurationField
        label={t("timePanel.whatIf")}
        value={wished}
        placeholder={sayTime(computed)}
        onChange={setWished}
      />
      {wished !== null && (
        <dl className={styles["list"]} aria-live="polite">
          <dt>{t("timePanel.cost")}</dt>
          <dd>{money(at?.cost ?? null)}</dd>
          <dt>{t("timePanel.margin")}</dt>
          <dd className={styles["result"]}>{money(at?.profit ?? null)}</dd>
        </dl>
      )}
    </>
  );
}
