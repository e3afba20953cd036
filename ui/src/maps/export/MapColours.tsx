import { Choice } from "../../controls/Choice";
import type { Theme } from "../../host";
import { heatKey, useT } from "../../i18n";
import { HEATS } from "../../session/settings";
import styles from "./MapOptions.module.css";
import type { OptionsProps } from "./PictureOptions";

const THEMES = ["light", "dark", "high-contrast"] as const satisfies readonly Theme[];

/** In which colours a map is drawn, and whether its cards show their risk. */
export function MapColours({ options, change }: OptionsProps) {
  const t = useT();
  return (
    <div className={styles["pair"]}>
      <Choice
        label={t("settings.theme")}
        options={THEMES.map((theme) => ({ value: theme, label: t(`settings.theme.${theme}`) }))}
        value={options.theme}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={t("heat.label")}
        options={HEATS.map((heat) => ({ value: heat, label: t(heatKey(heat)) }))}
        value={options.heat}
        onChange={(heat) => change({ heat })}
      />
    </div>
  );
}
