/** One font file, as CSS names it. */
export interface FontFile {
  family: "Inter" | "Noto Sans SC";
  weight: "400" | "600";
  url: string;
}

/**
 * The fonts that the scene measures with, so that the page breaks and kerns every line as the scene does. The
 * Rust side serves its own bytes. Chinese has no semi-bold file; its bold stands for it.
 */
export const fontFiles: readonly FontFile[] = [
  { family: "Inter", weight: "400", url: "/fonts/Inter-Regular.otf" },
  { family: "Inter", weight: "600", url: "/fonts/Inter-SemiBold.otf" },
  { family: "Noto Sans SC", weight: "400", url: "/fonts/NotoSansSC-Regular.otf" },
  { family: "Noto Sans SC", weight: "600", url: "/fonts/NotoSansSC-Bold.otf" },
];
