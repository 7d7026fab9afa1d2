import { hash } from 'node:crypto';
import type { PublicDocument } from '#contract/documents.ts';
import { canonicalText } from '../../platform/canonicalText.ts';

/** Under which a document is found. Undefined for one with half a character in it, which has no canonical text: it is read as an ordinary answer only. */
export function documentHash(document: PublicDocument): string | undefined {
	return isWellFormed(document) ? hash('sha256', canonicalText(document), 'hex') : undefined;
}

function isWellFormed(value: unknown): boolean {
	if (typeof value === 'string') return value.isWellFormed();
	if (typeof value !== 'object' || value === null) return true;
	return Object.values(value).every(isWellFormed);
}
