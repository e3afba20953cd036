import { IconButton } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { mapTitle, useMirror } from "../document";
import { useT } from "../i18n";
import { type MapPair, useChosen } from "./chosen";
import styles from "./PairChoice.module.css";

/** Which map is measured against which. */
export function PairChoice({ pair: [earlier, later] }: { readonly pair: MapPair }) {
  const t = useT();
  const maps = useMirror((records) => records.mapsInOrder());
  const options = maps.map((map) => ({ value: map.id, label: mapTitle(map) }));
  // The other one gives way where the same map is chosen twice.
  const choose = (one: string, other: string) =>
    useChosen.setState({
      earlier: one,
      later: one === other ? (one === earlier.id ? later.id : earlier.id) : other,
    });
  return (
    <div className={styles["pair"]}>
      <Choice
        label={t("compare.earlier")}
        options={options}
        value={earlier.id}
        readOnly={false}
        onChange={(id) => choose(id, later.id)}
      />
      <IconButton
        icon="swap"
        label={t("compare.swap")}
        onClick={() => choose(later.id, earlier.id)}
      />
      <Choice
        label={t("compare.later")}
        options={options}
        value={later.id}
        readOnly={false}
        onChange={(id) => choose(id === earlier.id ? later.id : earlier.id, id)}
      />
    </div>
  );
}
