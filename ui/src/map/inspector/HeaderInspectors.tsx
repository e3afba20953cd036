import { Button } from "../../controls/Button";
import { Field } from "../../controls/Field";
import { perform, useMirror, useReadOnly } from "../../document";
import type { Phase, Step } from "../../host";
import { useT } from "../../i18n";
import { canSplitPhaseAt, mergeWithNext, nextStep, splitPhaseAt, splitStep } from "../inserting";
import { TimingSection } from "../time/TimingSection";
import { Deeds } from "./Deeds";
import styles from "./Inspector.module.css";

export function StepInspector({ step }: { readonly step: Step }) {
  const t = useT();
  const readOnly = useReadOnly();
  const cards = useMirror((records) => records.cardsOfStep(step.id).length);
  return (
    <>
      <Field
        key={step.id}
        label={t("inspector.stepTitle")}
        text={step.title}
        readOnly={readOnly}
        onCommit={(title) => void perform({ operation: "renameStep", step: step.id, title })}
      />
      <p className={styles["quiet"]}>{t("count.cards", { count: cards })}</p>
      <TimingSection of={{ step: step.id }} />
      <Deeds label={t("inspector.deleteStep")}>
        {canSplitPhaseAt(step.id) && (
          <Button onClick={() => splitPhaseAt(step.id)}>{t("command.splitPhase")}</Button>
        )}
        <Button onClick={() => splitStep(step.id)}>{t("command.splitStep")}</Button>
        {nextStep(step.id) !== undefined && (
          <Button onClick={() => mergeWithNext(step.id)}>{t("command.mergeSteps")}</Button>
        )}
      </Deeds>
    </>
  );
}

export function PhaseInspector({ phase }: { readonly phase: Phase }) {
  const t = useT();
  const readOnly = useReadOnly();
  const steps = useMirror((records) => records.stepsOfPhase(phase.id).length);
  return (
    <>
      <Field
        key={phase.id}
        label={t("inspector.phaseTitle")}
        text={phase.title}
        readOnly={readOnly}
        onCommit={(title) => void perform({ operation: "renamePhase", phase: phase.id, title })}
      />
      <p className={styles["quiet"]}>{t("count.steps", { count: steps })}</p>
      <Deeds label={t("inspector.deletePhase")} />
    </>
  );
}
