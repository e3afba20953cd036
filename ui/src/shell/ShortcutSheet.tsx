import { type Command, type CommandGroup, useCommands, written } from "../commands";
import { Dialog } from "../controls/Dialog";
import { type MessageKey, useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import styles from "./ShortcutSheet.module.css";

const GROUPS: readonly CommandGroup[] = [
  "map",
  "card",
  "risk",
  "touchpoint",
  "persona",
  "presentation",
  "edit",
  "view",
  "project",
];
const groupKey = (group: CommandGroup): MessageKey => `shortcuts.${group}`;

/** Every command that has a shortcut, by where it belongs. */
export function ShortcutSheet() {
  const t = useT();
  const commands = useCommands((state) => state.commands);
  return (
    <Dialog title={t("shortcuts.title")} onClose={closeOverlay} onGuide={showGuideHere}>
      {GROUPS.map((group) => {
        const shown = commands.filter(
          (command) => command.group === group && command.shortcuts !== undefined,
        );
        return shown.length === 0 ? null : (
          <section key={group} className={styles["group"]}>
            <h3>{t(groupKey(group))}</h3>
            <dl>
              {shown.map((command) => (
                <ShortcutLine key={command.id} command={command} />
              ))}
            </dl>
          </section>
        );
      })}
    </Dialog>
  );
}

function ShortcutLine({ command }: { readonly command: Command }) {
  const t = useT();
  return (
    <div className={styles["line"]}>
      <dt>{t(command.label, command.values?.())}</dt>
      <dd>
        {command.shortcuts?.map((shortcut) => (
          <span key={shortcut} className={styles["keys"]}>
            {written(shortcut).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}
