import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two windows at once would share the display, the focus and the two cores.
    fileParallelism: false,
    // A thread ends with the process; a process of its own would outlive a killed run, and the window with it.
    pool: "threads",
    // A hang must end; no test is a measurement.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "browser", include: ["browser/**/*.test.ts"] } },
      { extends: true, test: { name: "office", include: ["office/**/*.test.ts"] } },
      { extends: true, test: { name: "window", include: ["window/**/*.test.ts"] } },
      {
        extends: true,
        // One test is a tour of sixty screens.
        test: { name: "gallery", include: ["screens/gallery.test.ts"], testTimeout: 900_000 },
      },
      { extends: true, test: { name: "guide", include: ["screens/guide.test.ts"] } },
      { extends: true, test: { name: "bench", include: ["bench/**/*.test.ts"] } },
    ],
  },
});
