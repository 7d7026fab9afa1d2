/** A text of somebody else in a document of ours: nothing of it is Markdown. */
export function plainMarkdown(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!~]/g, String.raw`\$&`);
}
