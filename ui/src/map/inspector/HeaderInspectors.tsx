import type { ReactNode } from "react";

import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { Field } from "../../controls/Field";
import { perform, useMirror, useReadOnly } from "../../document";
import type { Lane, Phase, Step } from "../../host";
import { laneKindKey, useT } from "../../i18n";
import { canDelete, deleteSelected } from "../deleting";
import { canSplitPhaseAt, setLaneKind, splitPhaseAt } from "../inserting";
import { LANE_KINDS } from "../../document/laneKinds";
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
      <Deeds label={t("inspector.deleteStep")}>
        {canSplitPhaseAt(step.id) && (
          <Button onClick={() => splitPhaseAt(step.id)}>{t("command.splitPhase")}</Button>
        )}
      </Deeds>
    </>
  );
}

export function LaneInspector({ lane }: { readonly lane: Lane }) {
  const t = useT();
  const readOnly = useReadOnly();
  const cards = useMirror((records) => records.cardsOfLane(lane.id).length);
  return (
    <>
      <Field
        key={lane.id}
        label={t("inspector.laneTitle")}
        text={lane.title}
        placeholder={t(laneKindKey(lane.kind))}
        readOnly={readOnly}
        onCommit={(title) => void perform({ operation: "renameLane", lane: lane.id, title })}
      />
      <Choice
        label={t("inspector.laneKind")}
        options={LANE_KINDS.map((kind) => ({ value: kind, label: t(laneKindKey(kind)) }))}
        value={lane.kind}
        readOnly={readOnly}
        onChange={(kind) => setLaneKind(lane.id, kind)}
      />
      <p className={styles["quiet"]}>{t("count.cards", { count: cards })}</p>
      <Deeds label={t("inspector.deleteLane")} />
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

/** What can be done with the header that has the focus. */
function Deeds({ label, children }: { readonly label: string; readonly children?: ReactNode }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <div className={styles["actions"]}>
      {children}
      <Button icon="delete" disabled={!canDelete()} onClick={() => void deleteSelected()}>
        {label}
      </Button>
    </div>
  );
}
