/** How a part that a command prints begins in a document, and how it ends. */
export function beginOf(name: string): string {
	return `<!-- ${name}: by npm run -s bench -- capacity --markdown -->`;
}

export function endOf(name: string): string {
	return `<!-- end of ${name} -->`;
}

/** The document with each of the parts between its marks. @throws Error for one whose marks are not there */
export function renewParts(document: string, parts: Readonly<Record<string, string>>): string {
	let text = document;
	for (const [name, part] of Object.entries(parts)) {
		const from = text.indexOf(beginOf(name));
		const to = text.indexOf(endOf(name));
		if (from < 0 || to < from) throw new Error(`the document has no place for ${name}`);
		text = `${text.slice(0, from)}${beginOf(name)}\n\n${part}\n\n${text.slice(to)}`;
	}
	return text;
}
