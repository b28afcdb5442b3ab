import { accountMap } from "./routes/account/map.ts";
import { adminMap } from "./routes/admin/map.ts";
import { agencyMap } from "./routes/agency/map.ts";
import { apiMap } from "./routes/api/map.ts";
import { deskMap } from "./routes/desk/map.ts";
import { departmentMap } from "./routes/department/map.ts";
import { expertMap } from "./routes/expert/map.ts";
import { ownerMap } from "./routes/owner/map.ts";
import { publicMap } from "./routes/public/map.ts";
import { superviseMap } from "./routes/supervise/map.ts";
import { webhookMap } from "./routes/webhook/map.ts";

/** The whole URL table; each audience keeps its own lines in its map.ts. */
export default [
  ...publicMap,
  ...accountMap,
  ...ownerMap,
  ...agencyMap,
  ...superviseMap,
  ...deskMap,
  ...departmentMap,
  ...expertMap,
  ...adminMap,
  ...apiMap,
  ...webhookMap,
];
