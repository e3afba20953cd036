import { Choice } from "../../controls/Choice";
import { ReviewTable } from "../../controls/ReviewTable";
import { LANE_KIND_GROUPS } from "../../document/laneKinds";
import type { LaneKind, PreviewLane } from "../../host";
import { laneKindKey, type MessageKey, useT } from "../../i18n";
import { takeLaneAs, useMapImport } from "./mapFile";

const HEADINGS = [
  "mapImport.columnLane",
  "mapImport.columnKind",
  "mapImport.columnCards",
  "mapImport.columnSample",
] as const satisfies readonly MessageKey[];

/** The lanes that would be made: what each is called, what it is taken to hold, how much stands in it. */
export function LaneTable({ lanes }: { readonly lanes: readonly PreviewLane[] }) {
  return (
    <ReviewTable headings={HEADINGS}>
      {lanes.map((lane, place) => (
        // A lane has no name of its own: two may be called alike.
        <LaneLine key={place} lane={lane} place={place} />
      ))}
    </ReviewTable>
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
      <td data-cell="count">{cards}</td>
      <td data-cell="sample">{sample}</td>
    </tr>
  );
}
