import type { Family, FamilyToken } from './family.ts';
import { beginnings, matchesAt } from './occurrences.ts';
import { card } from './wording.ts';

const WHAT: Record<string, [english: string, chinese: string]> = {
  办: ['a public service for getting papers done', '办事服务'],
  享: ['a benefit given without, or with less, paperwork', '惠企惠民服务'],
  查: ['a service for looking things up', '查询服务'],
  通: ['a service app or pass that serves for many things', '服务平台'],
  码: ['a scannable code as the key to a service', '扫码服务'],
  贷: ['a loan product for one kind of borrower', '贷款产品'],
  保: ['an insurance product backed by the government', '政府支持的保险'],
  达: ['a service that delivers to the door', '送达服务'],
};
const QUOTED =
  /^(?:\p{Script=Han}{2,5}([办享查通码贷保达])|(?=.*[ei])[\p{Script=Han}ei]{2,5}([办查通码贷保])|[快易云秒智](办)|(?:免|未|无|静默).{1,3}即?(享)|.{1,4}即(享))$/u;
// Offices, diplomas of speech, plain verbs and nouns that end in the same characters.
const ORDINARY =
  /(?:街道|文明|扶贫|督查|信访|国新|创建|创城|防汛|防疫|疫情防控|外事|台|港澳|编|政法|网信|环保|安委|整治|征收|拆迁|招商|侨|老龄|农|综治|维稳|领导小组|筹)办$|(?:交|普|沟|贯|畅|开|互|直|神|卡|流|串|精|相|疏|连|变|融|接|打|走|想|不|路路|水|电话|航|双向)通$|(?:检|调|审|抽|巡|督|侦|核|普|自|搜|复|严|清|排|备|安|纪委审)查$|(?:分|同|独|安|尽|共|坐|专|畅|尊|资源共|成果共)享$|(?:号|密|数|代|价|筹|起|条形|加|解|乱|编|页|车牌号|防伪|验证|邀请|身份证号|二维|源代)码$|(?:房|车|信|校园|网|高利|商|放|借|还|申|助学|消费|抵押|信用|公积金)贷$|(?:确|担|医|社|环|投|参|承|低|劳|财|电|自|难|物业|综合医)保$|(?:到|传|表|直|抵|雷|马|发|通|转|下|四通八|速|伯|豁|旷|练|韦|必|下)达$/;
const KNOWN =
  /一网通[办管查享]|一表通[办填报]|一窗通[办取]|码上(?:办(?!理|公)|查|诉)|跨省通办|全城通办|全省通办|异地通办|川渝通办|掌上办|指尖办|马上办|就近办|一次办|一窗通办|一件事一次办|帮您办|容缺办|免申即享|即申即享|直达快享|免证办|一码通|无感续贷|无还本续贷|免审即享|免证即享|无申请享受|一链办|集成办|延时办|上门办|帮代办|自助办|云端办|视频办|一证通办|异地可办|跨域通办|省内通办|全市通办|一站通办|全域通办|一码通行|一码通办|(?:惠企|惠商|惠民|科创|创业|惠农|富民|信易|税易|银税|兴农|助农|裕农|强村|人才|普惠|兴企|助企|园区|流水|烟商|烟草|茶叶|果蔬|生猪|民宿|渔民|商户|绿色|碳效|专利|知产|农担|福农|金农|云税|订单|养殖|大棚|农机|桑蚕|共富|稳岗|微企)贷(?!款|记|前|后|中|方)/y;

const NAMES = beginnings(
  '一上专云人信免全共兴养农创助即商园大容富就川帮延异强微惠指掌无普果桑民流渔烟生直省知码碳福科税稳绿自茶裕视订跨金银集马',
);

/** X办/享/查/通/码/贷: 马上办, 免申即享, 惠农贷, 一码通. */
export const serviceBrand: Family = {
  id: 'service-brand',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      const hit = QUOTED.exec(inside);
      if (hit && !ORDINARY.test(inside)) yield token(start, end, inside);
    }
    for (const { 0: whole, index } of matchesAt(text, KNOWN, NAMES)) {
      yield token(index, index + whole.length, whole);
    }
  },
};

function token(start: number, end: number, inside: string): FamilyToken {
  // 一网通管: the last character that names a kind of service.
  const [english, chinese] = WHAT[[...inside].findLast(character => WHAT[character]) ?? '办']!;
  return {
    start,
    end,
    card: () =>
      card(
        'X办/享/查/通/码/贷',
        `name of ${english}: ${inside}`,
        'Brand of a government counter, app or bank product. The characters before the last say how or for whom: at once, near by, by phone, without application, for farmers or firms.',
        `政府或银行的${chinese}名称，前面的字说明怎么办、给谁用。`,
      ),
  };
}
