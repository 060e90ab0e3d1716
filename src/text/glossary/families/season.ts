import type { Family } from './family.ts';
import { card } from './wording.ts';

const SEASON: Record<string, string> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };
const SHAPE = /([春夏秋冬])([病患疾灾])([春夏秋冬])(治|防|养|调|补|修)/g;

const VERB: Record<string, string> = { 治: 'treat', 防: 'prevent', 养: 'nurse', 调: 'tune', 补: 'mend', 修: 'mend' };

/** 冬病夏治, 夏病春治, 春病冬防: treat in one season what falls ill in another. */
export const season: Family = {
  id: 'season',
  *find(text) {
    for (const hit of text.matchAll(SHAPE)) {
      const [whole, ill, , cured, how] = hit as unknown as [string, string, string, string, string];
      if (ill === cured) continue;
      const verb = VERB[how]!;
      yield {
        start: hit.index,
        end: hit.index + whole.length,
        card: () =>
          card(
            '春夏秋冬病治',
            `${verb} in ${SEASON[cured]} what falls ill in ${SEASON[ill]}`,
            'From the medical phrase 冬病夏治. Offices use it for work done out of season, before the complaints come: heating pipes mended in summer, barbecue smoke dealt with in spring.',
            `${ill}季容易出的问题，${cured}季提前${how}。`,
          ),
      };
    }
  },
};
