// What a proponent is called when its code is spoken: an administration by the name of its country in the language of the
// interface, a regional group by its own. Invariant: a code that is not known, or whose country the usual data calls otherwise than the
// United Nations do, is spoken as it is written.

import type { LanguageCode } from "../messages/language.ts";

const GROUPS: Readonly<Record<string, string>> = {
  ACP: "APT",
  AFCP: "ATU",
  ARB: "ASMG",
  ECP: "CEPT",
  EUR: "CEPT",
  IAP: "CITEL",
  RCC: "RCC",
};

/** The Union's code of an administration and the country's of ISO 3166. */
const COUNTRIES = `AFG AF AFS ZA AGL AO ALB AL ALG DZ AND AD ARG AR ARM AM ARS SA ATG AG AUS AU AUT AT AZE AZ B BR BAH BS BDI BI
BEL BE BEN BJ BFA BF BGD BD BHR BH BIH BA BLR BY BLZ BZ BOT BW BRB BB BTN BT BUL BG CAF CF CAN CA CBG KH CHL CL CHN CN CLM CO CLN LK
CME CM COM KM CPV CV CTI CI CTR CR CUB CU CYP CY CZE CZ D DE DJI DJ DMA DM DNK DK DOM DO E ES EGY EG EQA EC ERI ER EST EE ETH ET
F FR FIN FI FJI FJ G GB GAB GA GEO GE GHA GH GMB GM GNB GW GNE GQ GRC GR GRD GD GTM GT GUI GN GUY GY HND HN HNG HU HOL NL HRV HR HTI HT
I IT IND IN INS ID IRL IE IRN IR IRQ IQ ISL IS ISR IL J JP JMC JM JOR JO KAZ KZ KEN KE KGZ KG KIR KI KNA KN KWT KW LAO LA LBN LB
LBR LR LBY LY LCA LC LIE LI LSO LS LTU LT LUX LU LVA LV MAU MU MCO MC MDA MD MDG MG MEX MX MHL MH MLA MY MLD MV MLI ML MLT MT MNE ME
MNG MN MOZ MZ MRC MA MTN MR MWI MW NCG NI NGR NE NIG NG NMB NA NOR NO NPL NP NRU NR NZL NZ OMA OM PAK PK PHL PH PLW PW PNG PG
PNR PA POL PL POR PT PRG PY PRU PE QAT QA ROU RO RRW RW RUS RU S SE SDN SD SEN SN SEY SC SLM SB SLV SV SMO WS SMR SM SNG SG SOM SO
SRB RS SRL SL SSD SS STP ST SUI CH SUR SR SVK SK SVN SI SWZ SZ SYR SY TCD TD TGO TG THA TH TJK TJ TKM TM TLS TL TON TO TRD TT TUN TN
TUR TR TUV TV TZA TZ UAE AE UGA UG UKR UA URG UY USA US UZB UZ VCT VC VEN VE VTN VN VUT VU YEM YE ZMB ZM ZWE ZW`;

const regions = new Map<string, string>();

/** The name of a proponent; its code where there is none. */
export function proponentName(code: string, language: LanguageCode): string {
  if (regions.size === 0)
    for (const [, of, region] of COUNTRIES.matchAll(/([A-Z]+)\s+([A-Z]+)/g)) regions.set(of!, region!);
  const region = regions.get(code);
  if (region === undefined) return GROUPS[code] ?? code;
  return new Intl.DisplayNames([language], { type: "region" }).of(region) ?? code;
}

/** "India (IND)": for who hears it and knows the code. */
export function namedCode(code: string, language: LanguageCode): string {
  const name = proponentName(code, language);
  return name === code ? code : `${name} (${code})`;
}
