import { laneContents } from "../../canvas/drawing.generated";
import { Button } from "../../controls/Button";
import { Checkbox } from "../../controls/Checkbox";
import { Choice } from "../../controls/Choice";
import { Field } from "../../controls/Field";
import { NumberField } from "../../controls/NumberField";
import { Segments } from "../../controls/Segments";
import { perform, useMirror, useReadOnly } from "../../document";
import { LANE_KIND_GROUPS } from "../../document/laneKinds";
import type { Chart, Lane } from "../../host";
import { laneKindKey, useT } from "../../i18n";
import { showOverlay } from "../../session/overlay";
import { setLaneKind } from "../inserting";
import { canHideLane, collapseLane, hideLane } from "../lanes";
import { Deeds } from "./Deeds";
import styles from "./Inspector.module.css";
import { Section } from "./Section";

/** What a lane holds, and how it is shown. */
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
        options={LANE_KIND_GROUPS.map(([group, kinds]) => ({
          title: t(`laneGroup.${group}`),
          options: kinds.map((kind) => ({ value: kind, label: t(laneKindKey(kind)) })),
        }))}
        value={lane.kind}
        readOnly={readOnly}
        onChange={(kind) => setLaneKind(lane.id, kind)}
      />
      <ContentOfLane lane={lane} readOnly={readOnly} />
      <NumberField
        key={`height-${lane.id}`}
        label={t("inspector.laneHeight")}
        value={lane.height}
        placeholder={t("inspector.laneHeightAuto")}
        readOnly={readOnly}
        onCommit={(height) => void perform({ operation: "resizeLane", lane: lane.id, height })}
      />
      <Checkbox
        label={t("inspector.collapsed")}
        checked={lane.collapsed}
        readOnly={readOnly}
        onChange={(collapsed) => collapseLane(lane.id, collapsed)}
      />
      <p className={styles["quiet"]}>{t("count.cards", { count: cards })}</p>
      <Deeds label={t("inspector.deleteLane")}>
        {canHideLane(lane.id) && (
          <Button onClick={() => hideLane(lane.id)}>{t("command.hideLane")}</Button>
        )}
      </Deeds>
    </>
  );
}

interface ContentProps {
  readonly lane: Lane;
  readonly readOnly: boolean;
}

/** What only lanes of some kinds have: how their numbers or their curve are drawn. */
function ContentOfLane({ lane, readOnly }: ContentProps) {
  const t = useT();
  switch (laneContents[lane.kind]) {
    case "numbers":
      return <Numbers lane={lane} readOnly={readOnly} />;
    case "curve":
      return (
        <Checkbox
          label={t("inspector.faces")}
          checked={lane.faces}
          readOnly={readOnly}
          onChange={(faces) => void perform({ operation: "showFaces", lane: lane.id, faces })}
        />
      );
    case "channels":
      return (
        <div className={styles["actions"]}>
          <Button icon="touchpoint" onClick={() => showOverlay("channels")}>
            {t("command.channels")}
          </Button>
        </div>
      );
    default:
      return null;
  }
}

function Numbers({ lane, readOnly }: ContentProps) {
  const t = useT();
  const describe = (unit: string, chart: Chart) =>
    void perform({ operation: "describeNumbers", lane: lane.id, unit, chart });
  return (
    <>
      <Field
        key={`unit-${lane.id}`}
        label={t("inspector.unit")}
        text={lane.unit}
        readOnly={readOnly}
        onCommit={(unit) => describe(unit, lane.chart)}
      />
      {!readOnly && (
        <Section title={t("inspector.chart")}>
          <Segments
            label={t("inspector.chart")}
            options={[
              { value: "bars", label: t("inspector.chart.bars") },
              { value: "line", label: t("inspector.chart.line") },
            ]}
            value={lane.chart}
            onChange={(chart) => describe(lane.unit, chart)}
          />
        </Section>
      )}
    </>
  );
}
