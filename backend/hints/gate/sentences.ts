/** The sentences of a text; a line is one at least, and what stands between back-ticks ends none. */
export function sentencesOf(text: string): string[] {
	const codes: string[] = [];
	// Characters that nobody writes stand for the code meanwhile.
	const marked = text.replace(/`[^`\n]+`/g, (code) => `\uE000${String(codes.push(code) - 1)}\uE001`);
	return marked
		.split(/(?<=[.!?])\s+|\n+/)
		.map((sentence) => sentence.replace(/\uE000(\d+)\uE001/g, (_, place: string) => codes[Number(place)] ?? '').trim())
		.filter((sentence) => sentence !== '');
}
