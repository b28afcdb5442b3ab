import { need } from "./en/need.ts";
import { needNotice } from "./en/need-notice.ts";
import { quote } from "./en/quote.ts";
import { quoting } from "./en/quoting.ts";
import { admission } from "./en/admission.ts";
import { alarm } from "./en/alarm.ts";
import { agencyLife } from "./en/agency-life.ts";
import { agencyLifeNews } from "./en/agency-life-news.ts";
import { lowPrice } from "./en/low-price.ts";
import { members } from "./en/members.ts";
import { account } from "./en/account.ts";
import { entry } from "./en/entry.ts";
import { cap } from "./en/cap.ts";
import { bundle } from "./en/bundle.ts";
import { choice } from "./en/choice.ts";
import { catalogue } from "./en/catalogue.ts";
import { catalogueAdmin } from "./en/catalogue-admin.ts";
import { common } from "./en/common.ts";
import { domainCredit } from "./en/domain-credit.ts";
import { domainFee } from "./en/domain-fee.ts";
import { events } from "./en/events.ts";
import { engagement } from "./en/engagement.ts";
import { form } from "./en/form.ts";
import { importTexts } from "./en/import.ts";
import { notices } from "./en/notices.ts";
import { policyTexts } from "./en/policy.ts";
import { policyParameters } from "./en/policy-parameters.ts";
import { report } from "./en/report.ts";
import { thread } from "./en/thread.ts";
import { rounds } from "./en/rounds.ts";
import { regional } from "./en/regional.ts";
import { sanction } from "./en/sanction.ts";
import { api } from "./en/api.ts";
import { help } from "./en/help.ts";
import { complaint } from "./en/complaint.ts";
import { counter } from "./en/counter.ts";
import { desk } from "./en/desk.ts";
import { draw } from "./en/draw.ts";
import { home } from "./en/home.ts";
import { posting } from "./en/posting.ts";
import { profile } from "./en/profile.ts";
import { queue } from "./en/queue.ts";
import { ui } from "./en/ui.ts";
import { priceRule } from "./en/price-rule.ts";
import { refusalDetail } from "./en/refusal-detail.ts";
import { refusals } from "./en/refusals.ts";
import type { Messages } from "./zh-CN.ts";

export const en: Messages = {
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
