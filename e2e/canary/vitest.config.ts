import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  test: { include: ["vitest/*.canary.ts"], testTimeout: 1_000, teardownTimeout: 1_000 },
});
