/** A text between quotes in which every byte that is not plain ASCII is written by its number: three octal digits, as C, C++ and Go read them. */
export function byteLiteral(text: string): string {
	const bytes = Array.from(Buffer.from(text), (byte) => {
		const isPlain = byte >= 0x20 && byte < 0x7f && !'"\\?'.includes(String.fromCharCode(byte));
		return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
	});
	return `"${bytes.join('')}"`;
}
