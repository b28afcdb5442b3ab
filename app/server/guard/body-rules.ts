const kilobyte = 1_024;
const megabyte = 1_024 * kilobyte;

export type BodyRule = {
  /** "POST" bodies of paths that match; the first match counts. */
  readonly path: RegExp;
  readonly types: readonly string[];
  readonly maxBytes: number;
  /** False only where no cookie is looked at: signed webhooks and API keys. */
  readonly sameOrigin: boolean;
  /** Passed on as a counted stream; everything else is read whole before a page sees it. */
  readonly streamed?: boolean;
};

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";
const form: Omit<BodyRule, "path"> = { types: [urlencoded], maxBytes: 64 * kilobyte, sameOrigin: true };
const upload: Omit<BodyRule, "path"> = {
  types: [urlencoded, multipart],
  maxBytes: 101 * megabyte,
  sameOrigin: true,
  streamed: true,
};

/** A page with a file field adds its own line with `...upload`. */
export const bodyRules: readonly BodyRule[] = [
  {
    path: /^\/csp$/,
    types: ["application/csp-report", "application/json"],
    maxBytes: 16 * kilobyte,
    sameOrigin: true,
  },
  { path: /^\/webhook\//, types: ["application/json"], maxBytes: 256 * kilobyte, sameOrigin: false },
  { path: /^\/api\//, types: ["application/json", "text/csv"], maxBytes: 64 * kilobyte, sameOrigin: false },
  { ...upload, path: /^\/register(\/|\.data|$)/ },
  { ...upload, path: /^\/account\/registration(\.data)?$/ },
  { ...upload, path: /^\/agencies\/[^/]+\/objection(\.data)?$/, maxBytes: 11 * megabyte },
  { ...upload, path: /^\/complaints\/[^/]+(\.data)?$/, maxBytes: 81 * megabyte },
  { ...upload, path: /^\/desk\/visits\// },
  { ...upload, path: /^\/(agency|owner)\/company\/change(\.data)?$/ },
  { ...upload, path: /^\/agency\/(services\/(new|\d+\/renew)|withdraw)(\.data)?$/ },
  { ...upload, path: /^\/department\/regional\/new(\.data)?$/ },
  { ...upload, path: /^\/supervise\/imports(\.data)?$/, maxBytes: 11 * megabyte },
  { ...upload, path: /^\/agency\/needs\/[^/]+\/low-price(\.data)?$/, maxBytes: 51 * megabyte },
  { ...upload, path: /\/engagements\/[^/]+\/messages(\.data)?$/, maxBytes: 11 * megabyte },
  { ...upload, path: /\/(uploads|documents|deliverables|payments|import)(\/new)?(\.data)?$/ },
];
const otherwise: BodyRule = { ...form, path: /^/ };

export function bodyRuleOf(path: string): BodyRule {
  return bodyRules.find((rule) => rule.path.test(path)) ?? otherwise;
}
