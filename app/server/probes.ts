import { statusOf } from "./raw-request.ts";

/** One wrong request, whole, and the answers it may get; {own} is the server's own origin. */
export type Probe = readonly [why: string, status: number, request: string];

const crlf = "\r\n";
const lines = (...parts: string[]) => parts.join(crlf) + crlf + crlf;
const get = (target: string, ...headers: string[]) =>
  lines(`GET ${target} HTTP/1.1`, "Host: {host}", "Connection: close", ...headers);
const bare = (method: string) => lines(`${method} / HTTP/1.1`, "Host: {host}", "Connection: close");
const urlencoded = "Content-Type: application/x-www-form-urlencoded";
const key = "_cmd=00000000-0000-4000-8000-000000000000";

function post(target: string, headers: readonly string[], body: string, origin = "Origin: {own}"): string {
  const head = [`POST ${target} HTTP/1.1`, "Host: {host}", "Connection: close", origin, ...headers].filter(
    Boolean,
  );
  const length = headers.some((header) => /^(content-length|transfer-encoding)/i.test(header));
  return lines(...head, ...(length ? [] : [`Content-Length: ${body.length}`])) + body;
}

const boundary = "Content-Type: multipart/form-data; boundary=b";
const cut = `--b${crlf}Content-Disposition: form-data; name="file"; filename="a.pdf"${crlf}${crlf}never ends`;
const chunked = (size: number) => `${size.toString(16)}${crlf}${"a".repeat(size)}${crlf}0${crlf}${crlf}`;

/** What bare Remix answers with 500 or worse (integrity.md P3–P6), and its neighbours. */
export const probes: readonly Probe[] = [
  ["a space in Host", 400, lines("GET / HTTP/1.1", "Host: a b", "Connection: close")],
  ["half a bracket as Host", 400, lines("GET / HTTP/1.1", "Host: [", "Connection: close")],
  ["a port beyond all ports", 400, lines("GET / HTTP/1.1", "Host: localhost:99999", "Connection: close")],
  ["port 0", 400, lines("GET / HTTP/1.1", "Host: localhost:0", "Connection: close")],
  ["no Host", 400, lines("GET / HTTP/1.1", "Connection: close")],
  ["two Hosts", 400, lines("GET / HTTP/1.1", "Host: {host}", "Host: evil.example", "Connection: close")],
  ["somebody else's Host", 400, lines("GET / HTTP/1.1", "Host: evil.example", "Connection: close")],
  ["a forwarded host with an impossible port", 400, get("/", "X-Forwarded-Host: a:999999")],
  ["a forwarded host with a space", 400, get("/", "X-Forwarded-Host: a b")],
  ["a path that does not decode", 400, get("/item/%E0%A4%A")],
  ["a NUL in the query", 400, get("/item?q=%00")],
  ["a path with half an escape", 400, get("/item/%")],
  ["a NUL in the path", 400, get("/item/%00")],
  ["a path that climbs", 400, get("/%2e%2e/%2e%2e/etc/passwd")],
  ["an absolute target", 400, get("http://evil.example/")],
  ["an absolute target no parser likes", 400, get("http://[:99999999/")],
  ["a target with two slashes", 400, get("//evil.example/")],
  ["a target with a backslash", 400, get("/\\evil.example")],
  ["a target of 9 KB", 414, get(`/${"a".repeat(9_000)}`)],
  ["a header of 17 KB", 431, get("/", `X-Long: ${"a".repeat(17_000)}`)],
  ["a header with a space before its colon", 400, get("/", "X-Bad : 1")],
  ["an expectation nobody meets", 417, get("/", "Expect: 200-maybe")],
  [
    "a body on GET",
    400,
    lines("GET / HTTP/1.1", "Host: {host}", "Connection: close", "Content-Length: 3") + "abc",
  ],
  ["no HTTP at all", 400, `hello${crlf}${crlf}`],
  ["the preface of HTTP/2", 400, lines("PRI * HTTP/2.0") + lines("SM")],
  ["TRACE", 405, bare("TRACE")],
  ["OPTIONS", 405, bare("OPTIONS")],
  ["PUT without a body", 405, bare("PUT")],
  ["PATCH", 405, bare("PATCH")],
  ["DELETE", 405, bare("DELETE")],
  ["PROPFIND", 405, bare("PROPFIND")],
  ["CONNECT", 405, lines("CONNECT evil.example:443 HTTP/1.1", "Host: {host}")],
  ["JSON for a form", 415, post("/form", ["Content-Type: application/json"], "{}")],
  ["plain text for a form", 415, post("/form", ["Content-Type: text/plain"], "a=1")],
  ["a body without a type", 415, post("/form", [], "a=1")],
  [
    "multipart without a boundary",
    415,
    post("/upload/documents", ["Content-Type: multipart/form-data"], cut),
  ],
  ["multipart where no file is expected", 415, post("/form", [boundary], `${cut}${crlf}--b--${crlf}`)],
  ["multipart cut short", 400, post("/upload/documents", [boundary], cut)],
  ["a compressed body", 415, post("/form", [urlencoded, "Content-Encoding: gzip"], "a=1")],
  ["a form from another site", 403, post("/form", [urlencoded, "Sec-Fetch-Site: cross-site"], key, "")],
  ["a form from a sister site", 403, post("/form", [urlencoded, "Sec-Fetch-Site: same-site"], key, "")],
  ["a form of another origin", 403, post("/form", [urlencoded], key, "Origin: http://evil.example")],
  ["a form of no origin", 403, post("/form", [urlencoded], key, "Origin: null")],
  ["a form that hides where it comes from", 403, post("/form", [urlencoded], key, "")],
  [
    "a data request from another site",
    403,
    post("/form.data", [urlencoded, "Sec-Fetch-Site: cross-site"], key, ""),
  ],
  ["a form of 65 KB", 413, post("/form", [urlencoded], `${key}&a=${"a".repeat(65_536)}`)],
  [
    "a form of 65 KB in chunks",
    413,
    post("/form", [urlencoded, "Transfer-Encoding: chunked"], chunked(66_000)),
  ],
  ["a form of 401 fields", 413, post("/form", [urlencoded], `${key}${"&a=1".repeat(400)}`)],
  ["two lengths", 400, post("/form", [urlencoded, "Content-Length: 3", "Content-Length: 4"], "a=1")],
  [
    "a length and chunks",
    400,
    post("/form", [urlencoded, "Content-Length: 3", "Transfer-Encoding: chunked"], chunked(3)),
  ],
  ["a length below zero", 400, post("/form", [urlencoded, "Content-Length: -1"], "a=1")],
  [
    "a chunk of no size",
    400,
    post("/form", [urlencoded, "Transfer-Encoding: chunked"], `zz${crlf}a=1${crlf}`),
  ],
  ["a form without its command key", 400, post("/form", [urlencoded], "a=1")],
  ["a form with a key that is none", 400, post("/form", [urlencoded], "_cmd=1")],
  ["a NUL in a field", 400, post("/form", [urlencoded], `${key}&title=a%00b`)],
  [
    "fields named like a prototype",
    422,
    post("/form", [urlencoded], `${key}&__proto__.title=a&constructor.x=1`),
  ],
  ["the same field twice", 422, post("/form", [urlencoded], `${key}&title=a&title=b`)],
  ["a form for a page that is not there", 404, post("/nowhere", [urlencoded], key)],
];

/** Statuses in a readable shape for a failing test. */
export function verdict(answer: string): string {
  const status = statusOf(answer);
  return status === 0 ? `no HTTP answer: ${JSON.stringify(answer.slice(0, 40))}` : String(status);
}
