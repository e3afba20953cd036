import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { EmptyPlace } from "../../controls/EmptyPlace";
import { Segments } from "../../controls/Segments";
import { View } from "../../controls/View";
import { useDocument } from "../../document";
import { type MessageKey, useT } from "../../i18n";
import { showWorksheet } from "../page";
import { showGuideHere } from "../../session/guide";
import { Board } from "./Board";
import { COLUMNS } from "./columns";
import { type Arrangement, ARRANGEMENTS, useActions } from "./store";

const arrangementKey = (arrangement: Arrangement): MessageKey => `actions.by.${arrangement}`;

/** All actions of the project on one page: what is overdue and what comes up, or a board of their stages. */
export function ActionsView() {
  const t = useT();
  const { arrangement } = useActions();
  const mirror = useDocument((state) => state.mirror);
  // What stands in the mirror changes with each revision.
  useDocument((state) => state.revision);
  const actions = [...mirror.all("action")];
  return (
    <View aria-label={t("actions.title")}>
      <CaptionBar
        title={t("actions.title")}
        end={
          <Button icon="back" autoFocus onClick={showWorksheet}>
            {t("coverage.back")}
          </Button>
        }
      >
        <Segments
          label={t("actions.arrangement")}
          options={ARRANGEMENTS.map((value) => ({ value, label: t(arrangementKey(value)) }))}
          value={arrangement}
          onChange={(chosen) => useActions.setState({ arrangement: chosen })}
        />
      </CaptionBar>
      {actions.length === 0 ? (
        <EmptyPlace title={t("actions.none")} help={t("actions.noneHelp")} onGuide={showGuideHere}>
          <Button look="primary" onClick={showWorksheet}>
            {t("coverage.back")}
          </Button>
        </EmptyPlace>
      ) : (
        <Board columns={COLUMNS[arrangement]} actions={actions} />
      )}
    </View>
  );
}
