import { campaignName } from './campaign-name.ts';
import { chief } from './chief.ts';
import { counted } from './counted.ts';
import { difficulty } from './difficulty.ts';
import { digitFormula } from './digit-formula.ts';
import { economy } from './economy.ts';
import type { Family } from './family.ts';
import { feltAt } from './felt-at.ts';
import { fiveYear } from './five-year.ts';
import { follow } from './follow.ts';
import { joined } from './joined.ts';
import { minutesCircle } from './minutes-circle.ts';
import { numberPlusNumber } from './number-plus-number.ts';
import { oneEach } from './one-each.ts';
import { pageJump } from './page-jump.ts';
import { pairedSlogan } from './paired-slogan.ts';
import { placeBrand } from './place-brand.ts';
import { season } from './season.ts';
import { serviceBrand } from './service-brand.ts';
import { shortList } from './short-list.ts';
import { twoCounts } from './two-counts.ts';

/** Every family. Of two that find the same stretch the earlier one here wins: the more telling frame stands first. */
export const FAMILIES: readonly Family[] = [
  numberPlusNumber,
  joined,
  season,
  fiveYear,
  minutesCircle,
  oneEach,
  twoCounts,
  counted,
  shortList,
  chief,
  feltAt,
  follow,
  economy,
  difficulty,
  placeBrand,
  serviceBrand,
  pageJump,
  pairedSlogan,
  digitFormula,
  campaignName,
];
