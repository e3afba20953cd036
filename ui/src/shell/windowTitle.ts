import { useEffect } from "react";

import { useDocument, useMirror } from "../document";
import { useT } from "../i18n";

/** Names the window after the project in it, so that it is found among others; the shell shows what the page says. */
export function useWindowTitle(): void {
  const t = useT();
  const isOpen = useDocument((state) => state.document !== null);
  const service = useMirror((mirror) => mirror.project()?.title ?? "");
  const title = service === "" ? t("project.untitled") : service;
  useEffect(() => {
    document.title = isOpen ? `${title} – Sightline` : "Sightline";
  }, [isOpen, title]);
}
