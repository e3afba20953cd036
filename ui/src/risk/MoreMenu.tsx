import { Menu } from "../controls/Menu";
import { useReadOnly } from "../document";
import { useT } from "../i18n";
import { setBaseline, setWholeBaseline } from "./baseline";
import { showPage } from "./page";

/** What belongs to the risks and is asked for now and then. */
export function MoreMenu() {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <Menu
      icon="more"
      label={t("risk.more")}
      groups={[
        [
          { label: t("command.scales"), run: () => showPage("scales") },
          { label: t("command.trail"), run: () => showPage("trail") },
        ],
        readOnly
          ? []
          : [
              { label: t("risk.setBaseline"), run: () => void setBaseline() },
              { label: t("risk.setWholeBaseline"), run: () => void setWholeBaseline() },
            ],
      ]}
    />
  );
}
