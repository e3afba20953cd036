import { Button } from "../../controls/Button";
import { Checkbox } from "../../controls/Checkbox";
import { Choice } from "../../controls/Choice";
import { Field } from "../../controls/Field";
import { NumberField } from "../../controls/NumberField";
import {
  host,
  type MapExportOptions,
  type Orientation,
  type Pages,
  type PaperSize,
} from "../../host";
import { type MessageKey, useT } from "../../i18n";
import { tellProblem } from "../../notices";
import { fileName } from "../../session/fileName";
import styles from "./MapOptions.module.css";
import type { OptionsProps } from "./PictureOptions";

const PAPERS = [
  "a0",
  "a1",
  "a2",
  "a3",
  "a4",
  "letter",
  "legal",
  "tabloid",
] as const satisfies readonly PaperSize[];
const POSTERS = ["a0", "a1", "a2", "a3", "a4"] as const satisfies readonly PaperSize[];
const ORIENTATIONS = ["auto", "portrait", "landscape"] as const satisfies readonly Orientation[];
const PAGES = [
  "one",
  "fit-width",
  "fit-height",
  "poster",
] as const satisfies readonly Pages["type"][];

/** What stands on a page besides the map. */
const PARTS = [
  ["titleBlock", "mapExport.titleBlock"],
  ["legend", "mapExport.legend"],
  ["date", "mapExport.date"],
  ["pageNumbers", "mapExport.pageNumbers"],
] as const satisfies readonly (readonly [keyof MapExportOptions, MessageKey])[];

/** What is asked of pages: how the map is divided, what is printed on, and what stands beside it. */
export function PageOptions({ options, change }: OptionsProps) {
  const t = useT();
  const { pages, orientation } = options;
  return (
    <>
      <div className={styles["pair"]}>
        <Choice
          label={t("mapExport.pages")}
          options={PAGES.map((type) => ({ value: type, label: t(`mapExport.pages.${type}`) }))}
          value={pages.type}
          onChange={(type) =>
            change({ pages: type === "poster" ? { type, size: "a1" } : { type } })
          }
        />
        {pages.type === "poster" && (
          <Choice
            label={t("mapExport.poster")}
            options={POSTERS.map((size) => ({ value: size, label: t(`paper.${size}`) }))}
            value={pages.size}
            onChange={(size) => change({ pages: { type: "poster", size } })}
          />
        )}
      </div>
      <div className={styles["pair"]}>
        <PaperChoice options={options} change={change} />
        <Choice
          label={t("mapExport.orientation")}
          options={ORIENTATIONS.map((way) => ({ value: way, label: t(`orientation.${way}`) }))}
          value={orientation}
          onChange={(way) => change({ orientation: way })}
        />
      </div>
      <div className={styles["parts"]}>
        {PARTS.map(([part, label]) => (
          <Checkbox
            key={part}
            label={t(label)}
            checked={options[part]}
            readOnly={false}
            onChange={(shown) => change({ [part]: shown })}
          />
        ))}
      </div>
      <div className={styles["pair"]}>
        <Field
          label={t("mapExport.version")}
          text={options.version}
          readOnly={false}
          onCommit={(version) => change({ version })}
        />
        <LogoChoice options={options} change={change} />
      </div>
    </>
  );
}

/** A size that has a name, or one in millimetres. */
function PaperChoice({ options: { paper }, change }: OptionsProps) {
  const t = useT();
  return (
    <div className={styles["paper"]}>
      <Choice
        label={t("mapExport.paper")}
        options={[
          ...PAPERS.map((size) => ({ value: size, label: t(`paper.${size}`) })),
          { value: "custom" as const, label: t("paper.custom") },
        ]}
        value={paper.type === "named" ? paper.size : "custom"}
        onChange={(size) =>
          change({
            paper:
              size === "custom"
                ? { type: "custom", width: 300, height: 600 }
                : { type: "named", size },
          })
        }
      />
      {paper.type === "custom" && (
        <div className={styles["pair"]}>
          {(["width", "height"] as const).map((side) => (
            <NumberField
              key={side}
              label={t(`paper.${side}`)}
              value={paper[side]}
              readOnly={false}
              onCommit={(length) => change({ paper: { ...paper, [side]: millimetres(length) } })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** A side as the host takes it: whole, and no less than nothing. */
function millimetres(length: number | null): number {
  return Math.min(5000, Math.max(74, Math.round(length ?? 0)));
}

/** The picture at the right of the title. */
function LogoChoice({ options: { logo }, change }: OptionsProps) {
  const t = useT();
  const choose = async () => {
    try {
      const path = await host.chooseLogo();
      if (path !== null) change({ logo: path });
    } catch (problem) {
      tellProblem(problem);
    }
  };
  return (
    <div className={styles["logo"]}>
      <span>{logo === null ? t("mapExport.noLogo") : fileName(logo)}</span>
      <Button onClick={() => void choose()}>{t("mapExport.chooseLogo")}</Button>
      {logo !== null && (
        <Button onClick={() => change({ logo: null })}>{t("mapExport.removeLogo")}</Button>
      )}
    </div>
  );
}
