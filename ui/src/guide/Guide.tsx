import { lazy, Suspense } from "react";

import type { Command } from "../commands";
import { useGuide } from "../session/guide";

// Its text and pictures are read when somebody asks for them, not when the app starts.
const GuideDialog = lazy(() => import("./GuideDialog"));

/** The guide, where it is open. It is told every command of the page, to say their keys and names. */
export function Guide({ commands }: { readonly commands: readonly Command[] }) {
  const chapter = useGuide((state) => state.chapter);
  if (chapter === null) return null;
  return (
    <Suspense fallback={null}>
      <GuideDialog chapter={chapter} commands={commands} />
    </Suspense>
  );
}
