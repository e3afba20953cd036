import { Choice } from "../../controls/Choice";
import type { MapExportOptions } from "../../host";
import { useT } from "../../i18n";

/** How large a picture may be in percent of the drawing; the host says where one is too large for a map. */
const SCALES = [25, 50, 100, 200, 300, 400] as const;

export interface OptionsProps {
  readonly options: MapExportOptions;
  readonly change: (changed: Partial<MapExportOptions>) => void;
}

/** What is asked of a picture of pixels. */
export function PictureOptions({ options, change }: OptionsProps) {
  const t = useT();
  const scales = SCALES.some((scale) => scale === options.scale)
    ? SCALES
    : [...SCALES, options.scale];
  return (
    <Choice
      label={t("mapExport.scale")}
      options={scales.map((scale) => ({
        value: String(scale),
        label: t("canvas.zoom.percent", { percent: scale }),
      }))}
      value={String(options.scale)}
      onChange={(scale) => change({ scale: Number(scale) })}
    />
  );
}
