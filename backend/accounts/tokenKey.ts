import { hkdfSync } from 'node:crypto';

/** A secret that tokens are signed with. Of a list the first signs, all verify: so a key can be replaced without signing anybody out. */
export interface TokenKey {
	/** Stands in every token's header as `kid`. */
	id: string;
	/** At least 32 bytes; the configuration refuses less. */
	secret: string;
}

/** A key of its own for each purpose (RFC 5869), so that what is made for one can never pass for another. */
export function keyFor(key: TokenKey, purpose: 'access' | 'refresh' | 'audit'): Buffer {
	return Buffer.from(hkdfSync('sha256', key.secret, 'code-sensei', purpose, 32));
}
