import { useRegisteredCommands } from "../commands";
import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { useMirror, useReadOnly } from "../document";
import { useT } from "../i18n";
import { showGuideHere, useGuideChapter } from "../session/guide";
import { useNavigation } from "../session/navigation";
import { personaCommands } from "./commands";
import { addPersona } from "./deeds";
import { Gallery } from "./Gallery";
import { Sheet } from "./Sheet";

/** The people for whom the service is there: all of them, or the sheet of one. */
export function PersonasView() {
  useRegisteredCommands(personaCommands);
  useGuideChapter("personas");
  const personas = useMirror((mirror) => mirror.personasInOrder());
  const shown = useNavigation((state) => state.persona);
  if (personas.length === 0) return <NoPersonas />;
  // One that is gone, here or by undo, leaves her sheet for all the others.
  const place = personas.findIndex(({ id }) => id === shown);
  const persona = personas[place];
  return persona === undefined ? (
    <Gallery personas={personas} />
  ) : (
    <Sheet key={persona.id} persona={persona} place={place} />
  );
}

function NoPersonas() {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <EmptyPlace title={t("persona.none")} help={t("persona.noneHelp")} onGuide={showGuideHere}>
      {!readOnly && (
        <Button look="primary" autoFocus onClick={() => void addPersona()}>
          {t("persona.add")}
        </Button>
      )}
    </EmptyPlace>
  );
}
