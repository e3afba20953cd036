import { Choice } from "../../controls/Choice";
import { LANE_KIND_GROUPS } from "../../document/laneKinds";
import type { LaneKind, PreviewLane } from "../../host";
import { laneKindKey, useT } from "../../i18n";
import styles from "./LaneTable.module.css";
import { takeLaneAs, useMapImport } from "./mapFile";

/** The lanes that would be made: what each is called, what it is taken to hold, how much stands in it. */
export function LaneTable({ lanes }: { readonly lanes: readonly PreviewLane[] }) {
  const t = useT();
  return (
    <div className={styles["frame"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("mapImport.columnLane")}</th>
            <th scope="col">{t("mapImport.columnKind")}</th>
            <th scope="col" className={styles["count"]}>
              {t("mapImport.columnCards")}
            </th>
            <th scope="col">{t("mapImport.columnSample")}</th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane, place) => (
            // A lane has no name of its own: two may be called alike.
            <LaneLine key={place} lane={lane} place={place} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LaneLineProps {
  readonly lane: PreviewLane;
  readonly place: number;
}

function LaneLine({ lane: { title, kind, cards, sample }, place }: LaneLineProps) {
  const t = useT();
  const busy = useMapImport((state) => state.busy);
  const name = title === "" ? t(laneKindKey(kind)) : title;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Choice<LaneKind>
          label={t("mapImport.kindOf", { lane: name })}
          labelHidden
          readOnly={busy}
          options={LANE_KIND_GROUPS.map(([group, kinds]) => ({
            title: t(`laneGroup.${group}`),
            options: kinds.map((each) => ({ value: each, label: t(laneKindKey(each)) })),
          }))}
          value={kind}
          onChange={(chosen) => void takeLaneAs(place, chosen)}
        />
      </td>
      <td className={styles["count"]}>{cards}</td>
      <td className={styles["sample"]}>{sample}</td>
    </tr>
  );
}
