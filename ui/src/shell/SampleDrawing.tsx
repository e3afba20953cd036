import type { LaneKind, SampleName } from "../host";
import styles from "./SampleDrawing.module.css";

const LANES: readonly LaneKind[] = [
  "physical-evidence",
  "customer-actions",
  "frontstage",
  "backstage",
  "support",
];

/** Which steps have a card in each lane, from the top; a sketch of the sample, not a reading of it. */
const CARDS: Readonly<Record<SampleName, readonly (readonly number[])[]>> = {
  hotel: [
    [0, 1, 3, 4, 6],
    [0, 1, 2, 3, 4, 5, 6],
    [2, 3, 5],
    [0, 2, 4, 6],
    [0, 3, 6],
  ],
  repair: [
    [0, 2, 3, 5],
    [0, 1, 3, 4, 6],
    [0, 1, 2, 3, 5, 6],
    [1, 2, 4],
    [1, 4, 5],
  ],
};

const WIDTH = 224;
const LANE = 18;
const COLUMN = 30;

/** A blueprint seen from afar. */
export function SampleDrawing({ sample }: { readonly sample: SampleName }) {
  return (
    <svg
      className={styles["drawing"]}
      viewBox={`0 0 ${WIDTH} ${LANES.length * LANE}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {LANES.map((kind, lane) => (
        <g key={kind} transform={`translate(0 ${lane * LANE})`}>
          <rect width={WIDTH} height={LANE} fill={`var(--color-lane-${kind})`} />
          {CARDS[sample][lane]?.map((step) => (
            <rect
              key={step}
              className={styles["card"]}
              x={10 + step * COLUMN}
              y={4}
              width={24}
              height={10}
              rx={2}
            />
          ))}
        </g>
      ))}
      <path className={styles["line"]} d={`M0 ${2 * LANE}H${WIDTH}M0 ${4 * LANE}H${WIDTH}`} />
      <path className={styles["visibility"]} d={`M0 ${3 * LANE}H${WIDTH}`} />
    </svg>
  );
}
