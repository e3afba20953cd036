import type { ReactNode } from "react";

import { Button } from "../../controls/Button";
import { useReadOnly } from "../../document";
import { canDelete, deleteSelected } from "../deleting";
import styles from "./Inspector.module.css";

/** What can be done with the header that has the focus. `label` says what deletes it. */
export function Deeds({
  label,
  children,
}: {
  readonly label: string;
  readonly children?: ReactNode;
}) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <div className={styles["actions"]}>
      {children}
      <Button icon="delete" disabled={!canDelete()} onClick={() => void deleteSelected()}>
        {label}
      </Button>
    </div>
  );
}
