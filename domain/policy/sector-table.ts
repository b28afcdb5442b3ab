import type { SectorTable } from "#domain/fee/sector.ts";

/**
 * Whole letters of GB/T 4754. Industry is the statistical 工业 (B, C, D); which services count as modern follows the
 * statistical classification of modern services of 2023 as far as whole letters can.
 */
export const defaultSectorTable = {
  A: "other",
  B: "industry",
  C: "industry",
  D: "industry",
  E: "other",
  F: "traditional_service",
  G: "traditional_service",
  H: "traditional_service",
  I: "modern_service",
  J: "modern_service",
  K: "real_estate",
  L: "modern_service",
  M: "modern_service",
  N: "other",
  O: "traditional_service",
  P: "modern_service",
  Q: "modern_service",
  R: "modern_service",
  S: "public_body",
  T: "other",
} as const satisfies SectorTable;
