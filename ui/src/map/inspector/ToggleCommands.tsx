import { isEnabled, written } from "../../commands";
import { useT } from "../../i18n";
import { cardCommands } from "../commands/onCard";
import { Glyph } from "../../canvas/Glyph";
import styles from "./ToggleCommands.module.css";

interface Toggle {
  /** The command that switches it, by its id. */
  readonly command: string;
  /** Its glyph. */
  readonly path: string;
  /** Mixed where it holds for some of the cards only. */
  readonly pressed: "true" | "false" | "mixed";
}

/** Commands on the selected cards as buttons that stay pressed. */
export function ToggleCommands({ toggles }: { readonly toggles: readonly Toggle[] }) {
  const t = useT();
  return (
    <div className={styles["toggles"]}>
      {toggles.map(({ command: id, path, pressed }) => {
        const command = cardCommands.find((candidate) => candidate.id === id);
        if (command === undefined) return null;
        const label = t(command.label);
        const keys = command.shortcuts?.map((shortcut) => written(shortcut).join(" ")).join(", ");
        return (
          <button
            key={id}
            type="button"
            className={styles["toggle"]}
            aria-pressed={pressed}
            disabled={!isEnabled(command)}
            title={`${label} (${keys ?? ""})`}
            onClick={command.run}
          >
            <Glyph path={path} />
            <span>{label}</span>
            <kbd aria-hidden="true">{keys}</kbd>
          </button>
        );
      })}
    </div>
  );
}
