import type { SampleName } from "../host";
import { type MessageKey, useT } from "../i18n";
import type { SketchedLane } from "./MapSketch";
import { createSample } from "./project";
import { SketchButton } from "./SketchButton";

/** A sketch of each sample, not a reading of it. */
const SKETCHES: Readonly<Record<SampleName, readonly SketchedLane[]>> = {
  hotel: [
    ["physical-evidence", [0, 1, 3, 4, 6]],
    ["customer-actions", [0, 1, 2, 3, 4, 5, 6]],
    ["frontstage", [2, 3, 5]],
    ["backstage", [0, 2, 4, 6]],
    ["support", [0, 3, 6]],
  ],
  repair: [
    ["physical-evidence", [0, 2, 3, 5]],
    ["customer-actions", [0, 1, 3, 4, 6]],
    ["frontstage", [0, 1, 2, 3, 5, 6]],
    ["backstage", [1, 2, 4]],
    ["support", [1, 4, 5]],
  ],
  journey: [
    ["customer-actions", [0, 1, 2, 3, 4, 6]],
    ["channels", [0, 1, 2, 3, 5, 6]],
    ["thoughts", [0, 2, 4, 5]],
    ["emotion", [0, 1, 2, 3, 4, 5, 6]],
    ["opportunities", [1, 3, 5]],
  ],
  return: [
    ["customer-actions", [0, 1, 2, 3, 4, 5, 6]],
    ["thoughts", [0, 1, 3, 5]],
    ["emotion", [0, 1, 2, 4, 5, 6]],
    ["frontstage", [1, 2, 3, 4, 6]],
    ["backstage", [2, 3, 5]],
  ],
  shoeshine: [
    ["physical-evidence", [1, 2, 3, 4]],
    ["customer-actions", [1, 2, 3, 4]],
    ["frontstage", [1, 2, 3, 4]],
    ["backstage", [1]],
    ["support", [1, 4]],
  ],
};

/** Begins with a sample. */
export function SampleButton({ sample }: { readonly sample: SampleName }) {
  const t = useT();
  const title: MessageKey = `sample.${sample}`;
  const about: MessageKey = `sampleAbout.${sample}`;
  return (
    <SketchButton
      lanes={SKETCHES[sample]}
      title={t(title)}
      about={t(about)}
      onClick={() => void createSample(sample)}
    />
  );
}
