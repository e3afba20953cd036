// The files that the scene measures with, so that the page breaks and kerns every line as the scene does.

import interRegular from "../../../src-tauri/crates/scene/fonts/Inter-Regular.otf?url";
import interSemiBold from "../../../src-tauri/crates/scene/fonts/Inter-SemiBold.otf?url";
import notoSansRegular from "../../../src-tauri/crates/scene/fonts/NotoSansSC-Regular.otf?url";
import notoSansBold from "../../../src-tauri/crates/scene/fonts/NotoSansSC-Bold.otf?url";

/** One font file, as CSS names it. */
export interface FontFile {
  family: "Inter" | "Noto Sans SC";
  weight: "400" | "600";
  url: string;
}

/** The bundled fonts. Chinese has no semi-bold file; its bold stands for it. */
export const fontFiles: readonly FontFile[] = [
  { family: "Inter", weight: "400", url: interRegular },
  { family: "Inter", weight: "600", url: interSemiBold },
  { family: "Noto Sans SC", weight: "400", url: notoSansRegular },
  { family: "Noto Sans SC", weight: "600", url: notoSansBold },
];
