/** As long as a name may be in a path and in an id. */
const nameMax = 60;

/** The words of a title as the name of an extension or a folder: `Algorithms 101: Bäume` is `algorithms-101-baume`. Empty when nothing of it can be used. */
export function nameFromTitle(title: string): string {
	return title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replaceAll('ß', 'ss')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, nameMax)
		.replace(/^-+|-+$/g, '');
}

/** A title for a name: `two-sum` is `Two Sum`. */
export function titleFromName(name: string): string {
	return name
		.split(/[-_\s]+/)
		.filter((word) => word !== '')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}
