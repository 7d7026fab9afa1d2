import type { TokenKey } from '#backend/accounts/tokenKey.ts';
import type { ScryptParameters } from '#backend/accounts/passwordHash.ts';

/** Keys of no server. */
export const keyA: TokenKey = { id: 'a', secret: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' };
export const keyB: TokenKey = { id: 'b', secret: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' };

/** A thousandth of the work, where the strength is not what is tested. */
export const quickParameters: ScryptParameters = { logN: 7, blockSize: 8, parallelism: 1 };
