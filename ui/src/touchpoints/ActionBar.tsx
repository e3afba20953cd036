import { written } from "../commands";
import { Button } from "../controls/Button";
import { mirror, touchpointName, useDocument, useReadOnly } from "../document";
import { type MessageKey, useT } from "../i18n";
import { TableBar } from "../table/TableBar";
import { keysOf } from "./commands";
import { actedOn, deleteTouchpoints, showCards, startNew } from "./deeds";
import { startMerging } from "./merging";
import { activeTouchpoint, useInventory } from "./store";

type BarCommand = Extract<
  MessageKey,
  "touchpoint.add" | "touchpoint.showCards" | "touchpoint.merge" | "touchpoint.delete"
>;

/** What can be done with the active row and the chosen ones. */
export function ActionBar() {
  const t = useT();
  const state = useInventory();
  // What is said is read from the records as they are at this revision.
  useDocument(({ revision }) => revision);
  const readOnly = useReadOnly();
  const active = activeTouchpoint(state);
  const acted = actedOn();
  const titled = (id: BarCommand) => `${t(id)} (${written(keysOf(id)).join("+")})`;
  return (
    <TableBar
      about={
        acted.length > 1
          ? t("touchpoint.chosen", { count: acted.length })
          : active && touchpointName(mirror(), active.id)
      }
    >
      {active !== undefined && (
        <Button icon="map" title={titled("touchpoint.showCards")} onClick={showCards}>
          {t("touchpoint.showCards")}
        </Button>
      )}
      {!readOnly && (
        <>
          <Button icon="add" title={titled("touchpoint.add")} onClick={startNew}>
            {t("touchpoint.add")}
          </Button>
          <Button
            icon="merge"
            disabled={acted.length < 2}
            title={titled("touchpoint.merge")}
            onClick={startMerging}
          >
            {t("touchpoint.merge")}
          </Button>
          <Button
            icon="delete"
            disabled={acted.length === 0}
            title={titled("touchpoint.delete")}
            onClick={() => void deleteTouchpoints()}
          >
            {t("touchpoint.delete")}
          </Button>
        </>
      )}
    </TableBar>
  );
}
