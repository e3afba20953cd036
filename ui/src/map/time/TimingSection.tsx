import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { useMirror, useReadOnly } from "../../document";
import type { Timed, TimeNature, Waste } from "../../host";
import { useT } from "../../i18n";
import { Section } from "../inspector/Section";
import { openTimePanel } from "./panel";
import styles from "./TimingSection.module.css";
import { changeTiming, hasTimedCards, timingOf, valuesOf } from "./timing";
import { DurationField, MoneyField, ShareField } from "./ValueField";
import { NATURES, natureKey, WASTES, wasteKey } from "./words";

/** What stands for “nobody has said” in a list to choose from. */
const UNSAID = "";

/** How long a step or a card takes and what it costs. An empty field is unknown. */
export function TimingSection({ of }: { readonly of: Timed }) {
  const t = useT();
  const readOnly = useReadOnly();
  const values = valuesOf(useMirror((records) => timingOf(records, of)));
  const roles = useMirror((records) => records.rolesInOrder());
  const currency = useMirror((records) => records.project()?.currency ?? "");
  const outdone = useMirror((records) => "step" in of && hasTimedCards(records, of.step));
  const key = "step" in of ? of.step : of.card;
  const unsaid = { value: UNSAID, label: t("timing.unsaid") } as const;
  return (
    <Section
      key={key}
      title={t("timing.title")}
      action={
        <Button look="quiet" onClick={openTimePanel}>
          {t("timing.showMap")}
        </Button>
      }
    >
      {outdone && <p className={styles["hint"]}>{t("timing.cardsCount")}</p>}
      <div className={styles["pair"]}>
        <DurationField
          label={t("timing.standard")}
          value={values.standard}
          onChange={(standard) => changeTiming(of, { standard })}
        />
        <DurationField
          label={t("timing.tolerated")}
          value={values.tolerated}
          onChange={(tolerated) => changeTiming(of, { tolerated })}
        />
      </div>
      <div className={styles["pair"]}>
        <Choice<TimeNature | typeof UNSAID>
          label={t("timing.nature")}
          options={[unsaid, ...NATURES.map((value) => ({ value, label: t(natureKey(value)) }))]}
          value={values.nature ?? UNSAID}
          readOnly={readOnly}
          onChange={(nature) => changeTiming(of, { nature: nature === UNSAID ? null : nature })}
        />
        {values.nature === "waste" && (
          <Choice<Waste | typeof UNSAID>
            label={t("timing.waste")}
            options={[unsaid, ...WASTES.map((value) => ({ value, label: t(wasteKey(value)) }))]}
            value={values.waste ?? UNSAID}
            readOnly={readOnly}
            onChange={(waste) => changeTiming(of, { waste: waste === UNSAID ? null : waste })}
          />
        )}
      </div>
      <div className={styles["pair"]}>
        <Choice
          label={t("timing.role")}
          options={[
            { value: UNSAID, label: t("timing.nobody") },
            ...roles.map((role) => ({ value: role.id, label: role.title })),
          ]}
          value={values.role ?? UNSAID}
          readOnly={readOnly}
          onChange={(role) => changeTiming(of, { role: role === UNSAID ? null : role })}
        />
        <MoneyField
          label={t("timing.fixedCost")}
          value={values.fixedCost}
          currency={currency}
          onChange={(fixedCost) => changeTiming(of, { fixedCost })}
        />
      </div>
      <h4 className={styles["subheading"]}>{t("timing.ifItFails")}</h4>
      <div className={styles["pair"]}>
        <ShareField
          label={t("timing.failureProbability")}
          value={values.failureProbability}
          onChange={(failureProbability) => changeTiming(of, { failureProbability })}
        />
        <ShareField
          label={t("timing.recoveryProbability")}
          value={values.recoveryProbability}
          onChange={(recoveryProbability) => changeTiming(of, { recoveryProbability })}
        />
        <DurationField
          label={t("timing.recoveryTime")}
          value={values.recoveryTime}
          onChange={(recoveryTime) => changeTiming(of, { recoveryTime })}
        />
        <MoneyField
          label={t("timing.recoveryCost")}
          value={values.recoveryCost}
          currency={currency}
          onChange={(recoveryCost) => changeTiming(of, { recoveryCost })}
        />
      </div>
    </Section>
  );
}
