/** The words of a title as the last part of an id: `Nearest Pair!` is `nearest-pair`. */
export function slugOfTitle(title: string): string {
	const words = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return (words ?? ['challenge']).join('-').slice(0, 60).replace(/-$/, '');
}
