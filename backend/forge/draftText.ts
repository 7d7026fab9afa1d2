/** Characters that show text in another order than a machine reads it, or that nobody sees. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Control characters but tab and line feed. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A model's text as it is kept: lines end in a line feed, nothing invisible is in it, and one line feed stands at the end. */
export function cleanText(text: string): string {
	const plain = text.replace(/\r\n?/g, '\n').replace(control, '').replace(unseen, '');
	return `${plain.trim()}\n`;
}

/** The same on one line. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** A program as it is kept: without the Markdown fence that models like to put around it. */
export function cleanCode(text: string): string {
	const plain = text.replace(/\r\n?/g, '\n').replace(control, '').replace(unseen, '');
	const fenced = /^\s*```[a-z0-9]*\n([\s\S]*?)\n```\s*$/.exec(plain);
	return `${(fenced?.[1] ?? plain).replace(/^\n+/, '').trimEnd()}\n`;
}
