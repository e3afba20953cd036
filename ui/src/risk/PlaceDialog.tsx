import { Button } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import { Finder, type FinderOption } from "../controls/Finder";
import { Icon } from "../controls/Icon";
import { mapTitle, mirror } from "../document";
import { useT } from "../i18n";
import { contains } from "../input";
import { showView } from "../session/navigation";
import { showPanel } from "../session/panel";
import { placeRows, usePlacing } from "./placing";
import styles from "./PlaceDialog.module.css";

/** How many cards are offered at once. */
const OFFERED = 12;

/** Asks on which card the chosen rows are to be put. */
export function PlaceDialog() {
  const failureModes = usePlacing((state) => state.failureModes);
  return failureModes === null ? null : <Question failureModes={failureModes} />;
}

const close = (): void => usePlacing.setState({ failureModes: null });

/** Those without a card stand beside the map, from where they are dragged onto their cards. */
function besideMap(): void {
  close();
  showView("map");
  showPanel("unplaced");
}

function Question({ failureModes }: { readonly failureModes: readonly string[] }) {
  const t = useT();
  return (
    <Dialog
      title={t("risk.placeTitle", { count: failureModes.length })}
      onClose={close}
      focusFirst="place-card"
    >
      <div className={styles["finder"]}>
        <Finder
          id="place-card"
          label={t("risk.placeOn")}
          placeholder={t("risk.placeOn")}
          optionsFor={(typed) => cardOptions(typed, failureModes)}
        />
      </div>
      <Button look="quiet" onClick={besideMap}>
        {t("risk.placeBesideMap")}
      </Button>
    </Dialog>
  );
}

/** The cards in whose text the words stand, with where they are. */
function cardOptions(typed: string, failureModes: readonly string[]): readonly FinderOption[] {
  const records = mirror();
  const options: FinderOption[] = [];
  for (const map of records.mapsInOrder()) {
    for (const step of records.stepsOfMap(map.id)) {
      for (const card of records.cardsOfStep(step.id)) {
        if (card.text === "" || !contains(card.text, typed.trim())) continue;
        if (options.length >= OFFERED) return options;
        options.push({
          id: card.id,
          icon: <Icon name="card" />,
          name: card.text,
          about: `${mapTitle(map)} · ${step.title}`,
          run: () => {
            close();
            placeRows(failureModes, card.id);
          },
        });
      }
    }
  }
  return options;
}
