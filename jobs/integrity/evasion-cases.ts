import { idNumber } from "#app/commands/registration/entry-fixture.ts";
import type { AgencyRegistration } from "#app/commands/registration/entry-input.ts";

type Entry = AgencyRegistration;
export type Evasion = {
  readonly name: string;
  /** The newcomer as it comes, from what it would be by itself and what the barred firm was. */
  readonly disguise: (fresh: Entry, old: Entry) => Entry;
  /** A clean firm in between that enters first. */
  readonly bridge?: (clean: Entry, old: Entry) => Entry;
};

const stating = (entry: Entry, identity: Partial<Entry["identity"]>): Entry => ({
  ...entry,
  identity: { ...entry.identity, ...identity },
});
const located = (entry: Entry, details: Partial<Entry["details"]>): Entry => ({
  ...entry,
  details: { ...entry.details, ...details },
});
/** The number as it stood on a card of before 1999. */
const oldForm = (number: string) => number.slice(0, 6) + number.slice(8, 17);
const front = { name: "马俊", shareBp: 7_400 };

/** The ways back under another name of integrity.md TH13. */
export const evasions: readonly Evasion[] = [
  {
    name: "same representative under a new code",
    disguise: (fresh, old) => stating(fresh, { representativeIdNumber: old.identity.representativeIdNumber }),
  },
  {
    name: "representative and supervisor swapped",
    disguise: (fresh, old) => {
      const supervisor = old.identity.companySupervisor!;
      const representative = old.identity.representativeIdNumber;
      return stating(located(fresh, { legalRepresentative: supervisor.name }), {
        representativeIdNumber: supervisor.idNumber,
        companySupervisor: { name: old.details.legalRepresentative, idNumber: representative },
      });
    },
  },
  {
    name: "the name in traditional characters and another form of company",
    disguise: (fresh, old) => ({
      ...fresh,
      name: old.name.replace("测绘", "測繪").replace("有限公司", "有限責任公司"),
    }),
  },
  {
    name: "shared bank account",
    disguise: (fresh, old) =>
      stating(fresh, { bankAccount: ` ${old.identity.bankAccount.replace(/^(.{4})/, "$1 ")}` }),
  },
  {
    name: "shared telephone with the country's prefix",
    disguise: (fresh, old) => ({ ...fresh, person: { ...fresh.person, phone: `+86 ${old.person.phone}` } }),
  },
  {
    name: "the address written otherwise",
    disguise: (fresh, old) =>
      located(fresh, {
        addressZh: ` ${old.details.addressZh.normalize("NFKC").replaceAll("号", " 号")}（院内）`.replace(
          "（院内）",
          "",
        ),
      }),
  },
  {
    name: "the controller behind a front",
    disguise: (fresh, old) => stating(fresh, { controller: old.identity.controller }),
  },
  {
    name: "the old representative as a holder, by an old number",
    disguise: (fresh, old) => {
      const code = oldForm(old.identity.representativeIdNumber);
      const own = { ...front, code: fresh.identity.representativeIdNumber };
      return stating(fresh, {
        holders: [own, { name: old.details.legalRepresentative, code, shareBp: 2_500 }],
      });
    },
  },
  {
    name: "the barred firm as a holder",
    disguise: (fresh, old) => {
      const own = { ...front, code: fresh.identity.representativeIdNumber };
      return stating(fresh, {
        holders: [own, { name: old.name, code: old.uscc.toLowerCase(), shareBp: 2_600 }],
      });
    },
  },
  {
    name: "an old holder as representative",
    disguise: (fresh, old) => {
      const holder = old.identity.holders[0]!;
      return stating(located(fresh, { legalRepresentative: holder.name }), {
        representativeIdNumber: holder.code,
      });
    },
  },
  {
    name: "a share split into lines below the threshold",
    disguise: (fresh, old) => {
      const { name, code } = old.identity.controller!;
      const own = { ...front, code: fresh.identity.representativeIdNumber };
      const parts = [1_300, 1_300].map((shareBp) => ({ name, code, shareBp }));
      return stating(fresh, { holders: [own, ...parts] });
    },
  },
  {
    name: "through a clean firm in between",
    bridge: (clean, old) => stating(clean, { controller: old.identity.controller }),
    disguise: (fresh) => fresh,
  },
];

/** Newcomers that only look alike: the same names, the next room, a small share. */
export function lookalike(fresh: Entry, old: Entry, n: number): Entry {
  const small = {
    name: old.details.legalRepresentative,
    code: old.identity.representativeIdNumber,
    shareBp: 2_400,
  };
  const looks: readonly ((entry: Entry) => Entry)[] = [
    (entry) => entry,
    (entry) => located(entry, { legalRepresentative: old.details.legalRepresentative }),
    (entry) => located(entry, { addressZh: `${old.details.addressZh}附${n}号` }),
    (entry) => stating(entry, { holders: [{ ...front, code: idNumber(entry.uscc, 1) }, small] }),
    (entry) => ({ ...entry, name: old.name.replace("有限公司", `第${n}分部有限公司`) }),
    (entry) => stating(entry, { interests: [old.uscc] }),
  ];
  return looks[n % looks.length]!(fresh);
}
