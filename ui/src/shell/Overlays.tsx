import { useOverlay } from "../session/overlay";
import { BackupsDialog } from "./BackupsDialog";
import { Palette } from "./Palette";
import { SettingsDialog } from "./SettingsDialog";
import { ShortcutSheet } from "./ShortcutSheet";

/** What lies over the page. */
export function Overlays() {
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
    case null:
      return null;
  }
}
