/** So much of one text goes into a prompt; nothing that is asked for by a learner or named by a challenge is longer. */
const longestText = 200;

/**
 * Text that somebody else wrote, as a block that a model can tell from its orders: JSON between tags that the JSON itself can't close, because
 * no `<` is left in it.
 */
export function dataBlock(tag: string, value: unknown): string {
	return `<${tag}>\n${JSON.stringify(value).replaceAll('<', String.raw`\u003c`)}\n</${tag}>`;
}

/** On one line, without control characters, and cut. */
export function shortText(text: string, longest = longestText): string {
	const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
	return plain.length <= longest ? plain : `${plain.slice(0, longest)}...`;
}
