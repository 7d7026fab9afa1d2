/** What stands in a text as `{{name}}`, by its value. A name without one stays as it is: a workflow has such of its own. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
		Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
	);
}

/** Somebody's words as Markdown that shows exactly them. */
export function asMarkdown(words: string): string {
	return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!~&]/g, String.raw`\$&`);
}
