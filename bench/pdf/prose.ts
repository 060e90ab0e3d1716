/** Invented local news for printed pages: every place, person and figure is made up. */

/** Gives a number from 0 up to 1; the same seed gives the same row of numbers (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What an article is about: its headlines and the words that its sentences are built of. */
interface Topic {
  titles: string[];
  things: string[];
  acts: string[];
  gains: string[];
}

const PLACES = ['青溪县', '石梁镇', '柳塘村', '云坪区', '白渡乡', '东篱街道', '枫桥社区', '南浔湾', '槐荫里', '鹿泉岭'];
const OFFICES = ['农业农村局', '住建局', '文旅局', '教体局', '市场监管所', '水务站', '交通运输局', '卫生服务中心'];
const PEOPLE = ['林秋实', '邹晓禾', '郭青松', '沈问渠', '贺明远', '梁可欣', '温如玉', '段思齐', '石大山', '乔春梅'];
const POSTS = ['负责人', '村党支部书记', '驻村干部', '网格员', '技术员', '种植大户', '居民', '退休教师', '站长'];

const TOPICS: Topic[] = [
  {
    titles: ['小蜜桃闯出大市场', '桃园里走出增收路', '一颗蜜桃的出山记'],
    things: ['蜜桃', '果园', '冷链车', '分拣线', '桃农合作社', '电商驿站'],
    acts: ['套袋管护', '分级包装', '直播带货', '错峰采摘', '改良土壤'],
    gains: ['亩均增收', '外销订单', '果农分红', '优果率'],
  },
  {
    titles: ['老旧小区换新颜', '加装电梯圆了住户上楼梦', '背街小巷变身口袋公园'],
    things: ['老旧小区', '加装电梯', '雨污管网', '口袋公园', '停车位', '外墙保温'],
    acts: ['入户征求意见', '铺设管网', '拆除违建', '补种绿植', '划定车位'],
    gains: ['住户满意率', '新增车位', '绿化面积', '惠及家庭'],
  },
  {
    titles: ['清淤护岸守一湾碧水', '河长巡河织密护水网', '昔日臭水沟今朝亲水岸'],
    things: ['河道', '生态护岸', '排污口', '湿地', '水质监测站', '清漂船'],
    acts: ['清淤疏浚', '封堵排口', '栽植水草', '巡河查污', '修复湿地'],
    gains: ['优良水体比例', '清淤土方', '护岸里程', '水质达标率'],
  },
  {
    titles: ['乡村夜校点亮星光', '夜校开课 农家晚灯更明', '把课堂搬进祠堂'],
    things: ['夜校', '书法班', '剪纸课', '志愿者讲师', '农家书屋', '学员'],
    acts: ['开班授课', '选课报名', '送教上门', '编写讲义', '结对帮教'],
    gains: ['报名人次', '开设课程', '结业学员', '志愿时长'],
  },
  {
    titles: ['山路修到家门口', '四好农村路串起致富链', '断头路打通 山货跑起来'],
    things: ['农村公路', '断头路', '候车亭', '错车台', '护栏', '养路工'],
    acts: ['拓宽路面', '加装护栏', '硬化路基', '清理塌方', '增设标牌'],
    gains: ['通车里程', '行车时间', '客运班次', '养护投入'],
  },
  {
    titles: ['秋粮入仓颗粒归囤', '抢晴天战雨天 秋收进度过八成', '机收减损保丰收'],
    things: ['秋粮', '收割机', '烘干塔', '粮库', '农机手', '高标准农田'],
    acts: ['抢收抢烘', '跨区调机', '检修农机', '入户收粮', '测水定等'],
    gains: ['收获进度', '机收率', '入库粮食', '减损粮食'],
  },
  {
    titles: ['家门口的养老院真暖心', '长者食堂飘出幸福味', '一键呼叫 半小时到家'],
    things: ['长者食堂', '养老驿站', '助浴车', '呼叫器', '护理员', '独居老人'],
    acts: ['上门助浴', '送餐到家', '体检建档', '适老改造', '培训护理员'],
    gains: ['就餐人次', '签约家庭', '改造户数', '服务半径'],
  },
  {
    titles: ['古戏台又响锣鼓声', '老剧种唱进新剧场', '三代人守一台戏'],
    things: ['古戏台', '地方戏', '戏曲社团', '老艺人', '剧本', '锣鼓班'],
    acts: ['修缮戏台', '收徒传艺', '抢救剧目', '送戏下乡', '排演新戏'],
    gains: ['演出场次', '观众人次', '入库剧目', '青年学徒'],
  },
  {
    titles: ['园区来了及时雨', '一枚印章跑出加速度', '专员上门 订单回流'],
    things: ['工业园区', '项目专员', '审批窗口', '标准厂房', '零部件企业', '用工缺口'],
    acts: ['并联审批', '代办手续', '上门问需', '对接银行', '组织招工'],
    gains: ['签约项目', '投产企业', '融资额度', '办结时限'],
  },
  {
    titles: ['中药材种出好光景', '林下黄精披上金衣', '一株草药富了一个村'],
    things: ['黄精', '药材基地', '育苗棚', '饮片厂', '药农', '林下空地'],
    acts: ['仿野生种植', '统一收购', '引进良种', '切片烘干', '签订保底合同'],
    gains: ['种植面积', '药农收入', '良种覆盖率', '带动农户'],
  },
];

type Pick = <T>(list: readonly T[]) => T;

/** One article's worth of invented words: headline, by-line and as many paragraphs as are asked for. */
export class Story {
  readonly title: string;
  readonly reporter: string;
  readonly place: string;
  private readonly topic: Topic;
  private readonly random: () => number;
  private readonly pick: Pick;

  constructor(number: number, seed: number) {
    this.random = randomOf(seed * 977 + number * 31 + 7);
    this.pick = list => list[Math.floor(this.random() * list.length)]!;
    this.topic = TOPICS[(number + seed) % TOPICS.length]!;
    this.place = PLACES[(number * 3 + seed) % PLACES.length]!;
    this.title = this.topic.titles[(Math.floor(number / TOPICS.length) + seed) % this.topic.titles.length]!;
    this.reporter = `${this.pick(PEOPLE)} ${this.pick(PEOPLE)}`;
  }

  get kicker(): string {
    return `${this.place}${this.pick(this.topic.acts)}见闻`;
  }

  get deck(): string {
    return `——来自${this.place}${this.pick(this.topic.things)}的一线报道`;
  }

  get subhead(): string {
    return `${this.pick(this.topic.things)}的新账本`;
  }

  caption(): string {
    return `图为${this.place}${this.pick(this.topic.things)}现场。（${this.pick(PEOPLE)} 摄）`;
  }

  /** A paragraph of one to four sentences, up to some 150 characters. */
  paragraph(first = false): string {
    const count = 1 + Math.floor(this.random() * 4);
    let text = first ? `本报讯　${this.opening()}` : this.sentence();
    for (let done = 1; done < count && text.length < 130; done++) text += this.sentence();
    return text;
  }

  private opening(): string {
    const { pick, topic } = this;
    return `${pick(['日前', '近日', '连日来', '入秋以来'])}，${this.place}${pick(OFFICES)}组织${pick(POSTS)}在${pick(topic.things)}现场${pick(topic.acts)}，${pick(topic.gains)}比上月提高${this.share()}。`;
  }

  private sentence(): string {
    const { pick, topic } = this;
    const person = `${pick(POSTS)}${pick(PEOPLE)}`;
    const kinds = [
      () => `走进${this.place}，${pick(topic.things)}旁一派忙碌，${person}正带着大家${pick(topic.acts)}。`,
      () => `“过去${pick(topic.things)}没人管，如今${pick(topic.acts)}有了章程，大家心里踏实多了。”${person}说。`,
      () =>
        `据${this.place}${pick(OFFICES)}介绍，今年以来，全域累计${pick(topic.acts)}${this.count()}次，${pick(topic.gains)}达到${this.share()}。`,
      () => `${person}告诉记者，从${pick(topic.things)}到${pick(topic.things)}，每一步都要算清账、走稳路。`,
      () =>
        `为破解难题，${this.place}推出“一户一策、一村一单”办法，把${pick(topic.acts)}、${pick(topic.acts)}列入清单逐项销号。`,
      () =>
        `数据显示，截至${1 + Math.floor(this.random() * 12)}月底，${pick(topic.gains)}为${this.count()}.${Math.floor(this.random() * 9)}万，同比增长${this.share()}。`,
      () => `下一步，当地将继续围绕${pick(topic.things)}做文章，推动${pick(topic.acts)}常态化，让更多群众受益。`,
      () => `说起变化，${person}掰着指头：“${pick(topic.acts)}搞了${this.count()}天，${pick(topic.gains)}翻了一番！”`,
      () => `《${this.place}${pick(topic.things)}管理办法》明确，${pick(topic.acts)}由专人负责，结果每季度公示一次。`,
      () => `不少群众反映：${pick(topic.things)}离得近了，办事省心了；${pick(topic.acts)}见效了，日子更有奔头了。`,
    ];
    return pick(kinds)();
  }

  private count(): string {
    return String(2 + Math.floor(this.random() * 480));
  }

  private share(): string {
    return `${(1 + this.random() * 40).toFixed(1)}%`;
  }
}
