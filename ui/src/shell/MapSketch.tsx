import type { LaneKind } from "../host";
import styles from "./MapSketch.module.css";

/** A lane of a sketch: its kind, and the steps at which it has a card. */
export type SketchedLane = readonly [kind: LaneKind, steps: readonly number[]];

const WIDTH = 224;
const LANE = 18;
const COLUMN = 30;
const CARD = { width: 24, height: 10 } as const;
/** A sketch of fewer lanes is as high as one of these, so that its cards have the shape of cards. */
const HEIGHT = 5 * LANE;

/** A map seen from afar: what kind it is shows in its lanes, its lines and its curve. */
export function MapSketch({ lanes }: { readonly lanes: readonly SketchedLane[] }) {
  return (
    <svg
      className={styles["drawing"]}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lanes.map(([kind, steps], lane) => (
        <g key={lane} transform={`translate(0 ${lane * LANE})`}>
          <rect width={WIDTH} height={LANE} fill={`var(--color-lane-${kind})`} />
          {kind === "emotion" ? <Curve steps={steps} /> : <Cards steps={steps} />}
        </g>
      ))}
      {lanes.map(([kind], lane) => (
        <path
          key={lane}
          className={styles[lineBetween(lanes[lane - 1]?.[0], kind)]}
          d={`M0 ${lane * LANE}H${WIDTH}`}
        />
      ))}
    </svg>
  );
}

function Cards({ steps }: { readonly steps: readonly number[] }) {
  return steps.map((step) => (
    <rect
      key={step}
      className={styles["card"]}
      x={left(step)}
      y={(LANE - CARD.height) / 2}
      {...CARD}
      rx={2}
    />
  ));
}

/** Up and down from step to step. */
function Curve({ steps }: { readonly steps: readonly number[] }) {
  const points = steps.map(
    (step, index) => `${left(step) + CARD.width / 2} ${index % 2 === 0 ? 13 : 5}`,
  );
  return <polyline className={styles["curve"]} points={points.join(" ")} />;
}

const left = (step: number): number => 10 + step * COLUMN;

/** How the line between two neighbouring lanes is drawn; nothing where there is none. */
function lineBetween(above: LaneKind | undefined, below: LaneKind): "visibility" | "line" | "none" {
  if (above === "frontstage" && below === "backstage") return "visibility";
  const parted = below === "frontstage" || (above === "backstage" && below === "support");
  return parted ? "line" : "none";
}
