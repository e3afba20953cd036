import { AboutDialog } from "../guide";
import { useT } from "../i18n";
import { ExportMapDialog } from "../maps/export/ExportMapDialog";
import { PrintMapDialog } from "../maps/export/PrintMapDialog";
import { MapImportDialog } from "../maps/import/MapImportDialog";
import { addMap } from "../maps/maps";
import { useOverlay } from "../session/overlay";
import { ExportDialog, ImportDialog } from "../sheets";
import { BackupsDialog } from "./BackupsDialog";
import { ChannelsDialog } from "./ChannelsDialog";
import { Palette } from "./Palette";
import { PresetChoice } from "./PresetChoice";
import { createProject } from "./project";
import { SettingsDialog } from "./SettingsDialog";
import { ShortcutSheet } from "./ShortcutSheet";
import { TagsDialog } from "./TagsDialog";
import { VersionsDialog } from "./VersionsDialog";

/** What lies over the page. */
export function Overlays() {
  const t = useT();
  const overlay = useOverlay((state) => state.overlay);
  switch (overlay) {
    case "palette":
      return <Palette />;
    case "shortcuts":
      return <ShortcutSheet />;
    case "settings":
      return <SettingsDialog />;
    case "backups":
      return <BackupsDialog />;
    case "versions":
      return <VersionsDialog />;
    case "newMap":
      return (
        <PresetChoice
          title={t("newMap.title")}
          onChoose={(preset, state) => void addMap(preset, state)}
        />
      );
    case "newProject":
      return (
        <PresetChoice
          title={t("newMap.project")}
          onChoose={(preset, state) => void createProject(preset, state)}
        />
      );
    case "tags":
      return <TagsDialog />;
    case "channels":
      return <ChannelsDialog />;
    case "importMap":
      return <MapImportDialog />;
    case "importRisks":
      return <ImportDialog />;
    case "exportRisks":
      return <ExportDialog />;
    case "exportMap":
      return <ExportMapDialog />;
    case "printMap":
      return <PrintMapDialog />;
    case "about":
      return <AboutDialog />;
    case null:
      return null;
  }
}
