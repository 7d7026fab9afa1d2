import { bktForgetting } from './families/bktForgetting.ts';
import { das3h } from './families/das3h.ts';
import { difficultyBlind } from './families/difficultyBlind.ts';
import { invertedU } from './families/invertedU.ts';
import { successDriven } from './families/successDriven.ts';
import type { StudentFamily } from './student.ts';

/** The policy's constants were fixed on these, in other worlds and with other seeds than reported. */
export const tunedFamilies: readonly StudentFamily[] = [invertedU, successDriven, difficultyBlind, bktForgetting];

/** Never looked at while the constants were fixed; reported apart. */
export const heldOutFamilies: readonly StudentFamily[] = [das3h];
