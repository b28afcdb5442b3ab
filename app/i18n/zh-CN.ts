import { need } from "./zh-CN/need.ts";
import { needNotice } from "./zh-CN/need-notice.ts";
import { quote } from "./zh-CN/quote.ts";
import { quoting } from "./zh-CN/quoting.ts";
import { admission } from "./zh-CN/admission.ts";
import { alarm } from "./zh-CN/alarm.ts";
import { agencyLife } from "./zh-CN/agency-life.ts";
import { agencyLifeNews } from "./zh-CN/agency-life-news.ts";
import { lowPrice } from "./zh-CN/low-price.ts";
import { members } from "./zh-CN/members.ts";
import { account } from "./zh-CN/account.ts";
import { entry } from "./zh-CN/entry.ts";
import { cap } from "./zh-CN/cap.ts";
import { bundle } from "./zh-CN/bundle.ts";
import { choice } from "./zh-CN/choice.ts";
import { catalogue } from "./zh-CN/catalogue.ts";
import { catalogueAdmin } from "./zh-CN/catalogue-admin.ts";
import { common } from "./zh-CN/common.ts";
import { domainCredit } from "./zh-CN/domain-credit.ts";
import { domainFee } from "./zh-CN/domain-fee.ts";
import { events } from "./zh-CN/events.ts";
import { engagement } from "./zh-CN/engagement.ts";
import { form } from "./zh-CN/form.ts";
import { importTexts } from "./zh-CN/import.ts";
import { notices } from "./zh-CN/notices.ts";
import { policyTexts } from "./zh-CN/policy.ts";
import { policyParameters } from "./zh-CN/policy-parameters.ts";
import { report } from "./zh-CN/report.ts";
import { thread } from "./zh-CN/thread.ts";
import { rounds } from "./zh-CN/rounds.ts";
import { regional } from "./zh-CN/regional.ts";
import { sanction } from "./zh-CN/sanction.ts";
import { api } from "./zh-CN/api.ts";
import { help } from "./zh-CN/help.ts";
import { complaint } from "./zh-CN/complaint.ts";
import { counter } from "./zh-CN/counter.ts";
import { desk } from "./zh-CN/desk.ts";
import { draw } from "./zh-CN/draw.ts";
import { home } from "./zh-CN/home.ts";
import { posting } from "./zh-CN/posting.ts";
import { profile } from "./zh-CN/profile.ts";
import { queue } from "./zh-CN/queue.ts";
import { ui } from "./zh-CN/ui.ts";
import { priceRule } from "./zh-CN/price-rule.ts";
import { refusalDetail } from "./zh-CN/refusal-detail.ts";
import { refusals } from "./zh-CN/refusals.ts";

export const zhCN = {
  ...need,
  ...needNotice,
  ...quote,
  ...quoting,
  ...admission,
  ...account,
  ...alarm,
  ...lowPrice,
  ...members,
  ...agencyLifeNews,
  ...report,
  ...thread,
  ...agencyLife,
  ...entry,
  ...cap,
  ...bundle,
  ...choice,
  ...catalogue,
  ...catalogueAdmin,
  ...common,
  ...domainCredit,
  ...domainFee,
  ...engagement,
  ...events,
  ...form,
  ...api,
  ...help,
  ...complaint,
  ...counter,
  ...desk,
  ...draw,
  ...home,
  ...importTexts,
  ...notices,
  ...policyTexts,
  ...policyParameters,
  ...rounds,
  ...regional,
  ...sanction,
  ...posting,
  ...profile,
  ...queue,
  ...ui,
  ...priceRule,
  ...refusalDetail,
  ...refusals,
};
/** Chinese is the original: another language must have exactly these keys, or it does not compile. */
export type Messages = Record<keyof typeof zhCN, string>;
