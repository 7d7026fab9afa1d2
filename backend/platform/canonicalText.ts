import canonicalize from 'canonicalize';

/** The one JSON text of a value by RFC 8785: keys in order, no white space. @throws Error for what JSON does not have, or half a character */
export function canonicalText(value: unknown): string {
	const text = canonicalize(value);
	if (text === undefined) throw new Error('what is no JSON has no canonical text');
	return text;
}
