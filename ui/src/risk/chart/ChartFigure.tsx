import { textStyles } from "../../canvas/drawing.generated";
import type { ChartDrawing, ChartPaint, ChartPlace, ChartTarget, DrawnChart } from "../../host";
import styles from "./ChartFigure.module.css";

const color = (paint: ChartPaint): string => `var(--color-${paint})`;
const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;

interface ChartFigureProps {
  readonly drawn: DrawnChart;
  readonly onOpen: (place: ChartPlace) => void;
}

/** A chart as it was laid out, with a button over each part that stands for rows. */
export function ChartFigure({ drawn: { chart, places }, onOpen }: ChartFigureProps) {
  return (
    <figure className={styles["figure"]} aria-label={chart.title}>
      <Drawing chart={chart} />
      {chart.targets.map((target, index) => {
        const place = places[index];
        return (
          place !== undefined && (
            <Part key={index} target={target} chart={chart} onOpen={() => onOpen(place)} />
          )
        );
      })}
    </figure>
  );
}

interface PartProps {
  readonly target: ChartTarget;
  readonly chart: ChartDrawing;
  readonly onOpen: () => void;
}

function Part({ target: { x, y, width, height, label }, chart, onOpen }: PartProps) {
  return (
    <button
      type="button"
      className={styles["part"]}
      style={{
        left: share(x, chart.width),
        top: share(y, chart.height),
        width: share(width, chart.width),
        height: share(height, chart.height),
      }}
      aria-label={label}
      title={label}
      onClick={onOpen}
    />
  );
}

/** The drawing itself: painted part by part as the export paints it. */
function Drawing({ chart }: { readonly chart: ChartDrawing }) {
  return (
    <svg
      className={styles["drawing"]}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={`${chart.title}. ${chart.summary}`}
    >
      {chart.boxes.map(({ paint, ...area }, index) => (
        <rect key={index} {...area} fill={color(paint)} />
      ))}
      {chart.strokes.map(({ path, paint, width, dashes }, index) => (
        <path
          key={index}
          d={path}
          fill="none"
          stroke={color(paint)}
          strokeWidth={width}
          strokeLinejoin="round"
          strokeDasharray={dashes.join(" ")}
        />
      ))}
      {chart.glyphs.map(({ path, x, y, paint }, index) => (
        <path
          key={index}
          d={path}
          transform={`translate(${x} ${y})`}
          fill={color(paint)}
          fillRule="evenodd"
        />
      ))}
      {chart.texts.map(({ line, set, paint }, index) => (
        <text
          key={index}
          x={line.x}
          y={line.baseline}
          fontSize={textStyles[set].size}
          fontWeight={textStyles[set].weight}
          fill={color(paint)}
        >
          {line.text}
        </text>
      ))}
    </svg>
  );
}
