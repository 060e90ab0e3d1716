import { isName, namesIn } from './names.ts';

/** Those whom a paper names for an article, each once, in the order of print. */
export interface People {
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  editors: string[];
}

type Role = keyof People;

export const nobody = (): People => ({ reporters: [], correspondents: [], photographers: [], editors: [] });

/** What a paper calls its people, longest first. */
const ROLES: readonly [RegExp, Role][] = [
  [
    /(?:责任编辑|責任編輯|责任编审|执行编辑|值班编辑|本版编辑|网络编辑|责编|責編|编辑|編輯|编审|主编|审核|审校|校对|监制|初审|复审|终审|[一二三]审|签审|责校|美编)/y,
    'editors',
  ],
  [/(?:摄影报道|攝影報道|图文|文[/／]?图|文[/／]摄影?|图[/／]文)/y, 'reporters'],
  [/(?:摄影记者|摄影|攝影|摄像|供图|图片?[/／]|图片?[：:|｜丨]|[拍]?摄(?![影像])|圖[/／：])/y, 'photographers'],
  [/(?:特约)?(?:通讯员|通訊員|特约通讯员|实习通讯员)/y, 'correspondents'],
  [
    /(?:(?:见习|实习|首席|特约|特派|驻站|本报|本网|本台|全媒体|融媒体?)*(?:记者|記者|实习生|评论员|評論員|撰稿人?)|作者|撰文|采写|采访|编译|編譯|撰稿|文字|执笔|(?:^|(?<=[\s（(|｜·]))文\s*[/／|｜丨：:])/y,
    'reporters',
  ],
];
/** Labels after which a pen name may stand. */
const PEN = /作者|撰文|执笔|文\s*[/／|｜丨：:]/;
const SHOT = /^(?:摄|攝|摄影|攝影|供图|拍摄|摄影报道)$/;
/** Where a list of names ends and the sentence goes on. */
const ON =
  /(?:报道|報道|获悉|从|从而|在|日前|今[天日晨晚年]|昨[天日晚]|近日|了解|采访|看到|发现|走进|来到|跟随|注意到|实地|表示|梳理|致电|联系|探访|调查|问|电(?!视)|讯|拍摄|供稿|为您|对话|随|北京|上海|天津|重庆|广州|深圳|南京|杭州|武汉|成都|西安|沈阳|济南|郑州|长沙|合肥|福州|厦门|昆明|贵阳|南宁|海口|兰州|太原|石家庄|哈尔滨|长春|南昌|呼和浩特|乌鲁木齐|拉萨|西宁|银川|香港|澳门|澳門|台北|臺北|新北|桃園|台中|臺中|台南|高雄|华盛顿|纽约|伦敦|巴黎|东京|莫斯科|综合(?:报道|外电)|[。！？；：]|\d)/;

/**
 * Reads a by-line: which names stand after (记者 王晓明) or before (王晓明 摄) what a paper calls its people.
 *
 * @param line a by-line, or what stands in its brackets
 * @param people to be added to
 * @returns whether anybody was named
 */
export function readCredits(line: string, people: People): boolean {
  const found: { role: Role; from: number; to: number }[] = [];
  for (let at = 0; at < line.length; ) {
    const hit = ROLES.map(([pattern, role]) => {
      pattern.lastIndex = at;
      const match = pattern.exec(line);
      return match ? { role, from: at, to: at + match[0].length } : null;
    }).find(match => match !== null);
    if (hit) found.push(hit);
    at = hit?.to ?? at + 1;
  }
  let named = false;
  let free = 0;
  found.forEach(({ role, from, to }, i) => {
    const end = found[i + 1]?.from ?? line.length;
    const strict = leadingNames(line.slice(to, end));
    const after = strict.length || !PEN.test(line.slice(from, to)) ? strict : penName(line.slice(from, end));
    // 记者 王晓明 摄: the word after the name counts.
    const next = found[i + 1];
    const shot = next && SHOT.test(line.slice(next.from, next.to)) && !leadingNames(line.slice(next.to)).length;
    if (after.length) named = add(people[shot ? 'photographers' : role], after) || named;
    else {
      const before = trailingNames(line.slice(free, from));
      if (before.length) named = add(people[role], before) || named;
    }
    free = after.length ? end : to;
  });
  return named;
}

/** Whether a line has a by-line's words at all. */
export const isCredited = (line: string): boolean =>
  /记者|記者|通讯员|通訊員|作者|撰文|采写|编译|摄影|攝影|文\s*[/／|｜丨：:]|摄[）)\s]*$|评论员|实习生/.test(line);

function leadingNames(text: string): string[] {
  const list = text.replace(/^[\s\u3000：:／/|｜丨]+/, '');
  const on = ON.exec(list);
  const whole = (on ? list.slice(0, on.index) : list).replace(/[）)】\]].*$/s, '').slice(0, 60);
  const { names } = namesIn(whole);
  if (names.length) return names;
  // A name run on with what its owner is: 方敏北京大学经济学院教授.
  const glued =
    /^(\p{Script=Han}{2,3})(?=(?:北京|上海|中国|中共|国家|单位|系|为|是|，|,|\p{Script=Han}{0,12}(?:大学|学院|研究|教授|局|委)))/u.exec(
      whole,
    );
  return glued ? [glued[1]!, glued[1]!.slice(0, 2)].filter(isName).slice(0, 1) : [];
}

/** A writer's name that has the form of none: 文/云溪闲人. */
function penName(text: string): string[] {
  const name = /^[\p{Script=Han}]{1,2}\s*[：:／/|｜丨]\s*([\p{Script=Han}A-Za-z]{2,6})(?=[\s|｜）)】]|$)/u.exec(
    text,
  )?.[1];
  return name && /\p{Script=Han}/u.test(name) && !/[报社网台局院会编]$|来源|记者|原创|公众号/.test(name) ? [name] : [];
}

function trailingNames(text: string): string[] {
  const list = /[\p{Script=Han}·•・\s\u3000、，]*$/u.exec(text)?.[0] ?? '';
  const tokens = list.trim().split(/[\s\u3000、，]+/);
  const names: string[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const joined = tokens[i]!.length === 1 && tokens[i - 1]?.length === 1 ? tokens[--i]! + tokens[i + 1]! : tokens[i]!;
    if (!isName(joined)) break;
    names.unshift(joined);
  }
  return names;
}

export function add(list: string[], names: readonly string[]): boolean {
  for (const name of names) if (!list.includes(name) && list.length < 20) list.push(name);
  return names.length > 0;
}
