import type { DragEvent, ReactNode } from "react";

import { useReadOnly } from "../document";
import { isDrawnFile, isPictureFile } from "../input";
import { openTable } from "./import";
import styles from "./TableDrop.module.css";

/** A place onto which a table can be dropped to be imported. */
export function TableDrop({ children }: { readonly children: ReactNode }) {
  const readOnly = useReadOnly();
  const accept = (event: DragEvent): boolean => {
    if (readOnly || event.defaultPrevented || !event.dataTransfer.types.includes("Files"))
      return false;
    event.preventDefault();
    return true;
  };
  return (
    <div
      className={styles["place"]}
      onDragOver={accept}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        // What holds a map and no table is for whoever takes maps, and the window says what a picture is good for.
        if (file === undefined || isDrawnFile(file.name) || isPictureFile(file.name)) return;
        if (accept(event)) void openTable(file);
      }}
    >
      {children}
    </div>
  );
}
