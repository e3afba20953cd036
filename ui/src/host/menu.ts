import { isTauri } from "@tauri-apps/api/core";
import { getCurrentWebviewWindow } from "@tauri-apps/api/webviewWindow";

/** Whether windows have menu bars here; a browser's are its own. */
export const hasMenuBar = isTauri();

/** Hears which command is chosen in the menu bar of this window. */
export async function hearMenu(chosen: (id: string) => void): Promise<void> {
  await getCurrentWebviewWindow().listen<string>("menu", ({ payload }) => chosen(payload));
}
