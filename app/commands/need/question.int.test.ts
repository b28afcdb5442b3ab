import { beforeAll, expect, test } from "vitest";
import { rowsOf } from "#db/seed/rows.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { questionsOf, questionsIn } from "#db/read/need-questions.ts";
import { askerOf } from "#db/store/need-question.ts";
import { followersOf } from "#db/store/need-followers.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { answerQuestion, noteAnswerDue } from "./answer-question.ts";
import { askQuestion } from "./ask-question.ts";
import {
  codeOf,
  monday,
  newAgency,
  postNeed,
  setMarketClock,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "./fixtures/trade.ts";
import { openTrade } from "./fixtures/open-trade.ts";

let trade: Trade;
let asker: AgencyFirm;
beforeAll(async () => {
  trade = await openTrade();
  asker = await newAgency(trade.db.db, "C");
});

const text = "是否需要补充土壤现状监测？监测点位由谁提供？";

test("a question and its answer are public; who asked stands in no timeline, event or follower's event", async () => {
  await setMarketClock(trade.db.db, monday);
  const { no, id } = await postNeed(trade);
  const asked = value(await askQuestion(web(trade.db, asker.actor), { no, text }));
  const owner = web(trade.db, trade.owner.actor);
  value(await answerQuestion(owner, { no, question: asked.id, text: "需要，点位由业主提供。" }));
  expect(codeOf(await answerQuestion(owner, { no, question: asked.id, text: "另一个答复内容" }))).toBe(
    "question.answered_already",
  );
  const shown = JSON.stringify([
    await questionsOf(trade.db.db, id),
    await timelineOf(trade.db.db, `need:${no}`, "public"),
    await timelineOf(trade.db.db, `need:${no}`, "party"),
  ]);
  expect(shown).toContain("土壤现状监测");
  for (const secret of [asker.code, asker.actor.organisationName, asker.actor.name])
    expect(shown).not.toContain(secret);
  const events = await rowsOf(trade.db.db, auditEvent, { type: "need.question_asked" });
  expect(events.flatMap(({ subjects, visibility }) => [...subjects, visibility])).not.toContain(
    `agency:${asker.code}`,
  );
  expect(
    (await questionsIn(trade.db.db, trade.market.supervisor.jurisdictions)).map(({ code }) => code),
  ).toEqual([asker.code]);
  expect(await followersOf(trade.db.db, no)).toEqual([{ id: asker.id, kind: "agency" }]);
});

test("a question tells nobody who asks, and comes before questions close", async () => {
  await setMarketClock(trade.db.db, monday);
  const { no, questionsCloseAt } = await postNeed(trade);
  const ctx = web(trade.db, asker.actor);
  const ask = (words: string) => askQuestion(ctx, { no, text: words });
  const known = (await askerOf(trade.db.db, asker.id))?.known ?? [];
  expect(codeOf(await ask(`我们是 ${known[1]}，想问点位。`))).toBe("question.names_asker");
  expect(codeOf(await ask(`请回电 138 0013 8000`.replaceAll(" ", "")))).toBe("question.tells_contact");
  expect(codeOf(await ask("？"))).toBe("question.too_short");
  expect(codeOf(await askQuestion(web(trade.db, trade.owner.actor), { no, text }))).toBe("command.forbidden");
  await setMarketClock(trade.db.db, questionsCloseAt ?? monday);
  expect(codeOf(await ask(text))).toBe("question.closed");
});

test("an answer that is late is noted once; an answered one is not", async () => {
  await setMarketClock(trade.db.db, monday);
  const { no } = await postNeed(trade);
  const { id } = value(await askQuestion(web(trade.db, asker.actor), { no, text }));
  expect(codeOf(await noteAnswerDue(trade.worker, id))).toBe("ok");
  const owner = web(trade.db, trade.owner.actor);
  expect(codeOf(await answerQuestion(owner, { no, question: id, text: "仅限本地企业参与。" }))).toBe(
    "need.condition_locality",
  );
  value(await answerQuestion(owner, { no, question: id, text: "点位由业主提供。" }));
  expect(codeOf(await noteAnswerDue(trade.worker, id))).toBe("question.answered_already");
});
