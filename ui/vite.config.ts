import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    // The shell's content security policy allows no data: fonts or scripts, so every asset stays a file.
    assetsInlineLimit: 0,
    // One bundle read from memory or disk: splitting it would only add requests.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 5173,
    strictPort: true,
    // The page's icon is the shell's.
    fs: { allow: [".", "../src-tauri/icons"] },
    // Beside Vite, `sightline-devserver --port 5174` has the commands and the fonts.
    proxy: Object.fromEntries(
      ["/command", "/fonts"].map((path) => [
        path,
        { target: "http://127.0.0.1:5174", changeOrigin: true },
      ]),
    ),
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["test/setup.ts"],
    restoreMocks: true,
    passWithNoTests: true,
    // A busy machine is slow, not wrong.
    testTimeout: 20_000,
  },
});
