import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import type { MessageRow } from "./types.ts";

/** What both sides wrote, oldest first, each with its writer and instant. */
export function Thread({ rows }: { readonly rows: readonly MessageRow[] }) {
  const t = useT();
  const { exact, number } = useFormat();
  return (
    <Sheet title={t("thread.title")} note={t("thread.note")} pad={false} id="messages">
      {rows.length === 0 ? <p className="line mut">{t("thread.none")}</p> : null}
      <ol className="ruled">
        {rows.map(({ id, side, author, at, body, fileId, fileName, fileSize }) => (
          <li className="line" key={id} id={`message-${id}`}>
            <div className="row">
              <b>{t(`engagement.${side}`)}</b> <span className="ink2">{author}</span>
              <span className="sp" />
              <time className="small ink2" dateTime={new Date(at).toISOString()}>
                {exact(at)}
              </time>
            </div>
            <p className="as-written">{body}</p>
            {fileId ? (
              <p>
                <a href={`/files/${fileId}`}>
                  {t("engagement.version.file_size", {
                    name: fileName ?? "",
                    size: number(Math.ceil((fileSize ?? 0) / 1024)),
                  })}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** The way from the engagement's page to what was written. */
export function ThreadLink({ href, count }: { readonly href: string; readonly count: number }) {
  const t = useT();
  return (
    <Sheet title={t("thread.title")}>
      <p>
        <a href={href}>{count === 0 ? t("thread.write") : t("thread.open", { count })}</a>
      </p>
    </Sheet>
  );
}
