import type { DragEvent, ReactNode } from "react";

import { useReadOnly } from "../../document";
import { isMapFile } from "../../input";
import styles from "./MapDrop.module.css";
import { openMapFile } from "./mapFile";

/** A place onto which the file of a map can be dropped to be imported. What stands in it comes first. */
export function MapDrop({ children }: { readonly children: ReactNode }) {
  const readOnly = useReadOnly();
  const accept = (event: DragEvent): boolean => {
    const free = !readOnly && !event.defaultPrevented;
    if (!free || !event.dataTransfer.types.includes("Files")) return false;
    event.preventDefault();
    return true;
  };
  return (
    <div
      className={styles["place"]}
      onDragOver={accept}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        // Of anything else the window says what it is good for.
        if (file === undefined || !isMapFile(file.name)) return;
        if (accept(event)) void openMapFile(file);
      }}
    >
      {children}
    </div>
  );
}
