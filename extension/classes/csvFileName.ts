const nameMax = 100;

/** The name under which a CSV file of a class is offered to be saved: what a server proposes, as far as every system takes it for a plain name. */
export function csvFileName(proposed: string, otherwise: 'roster' | 'gradebook'): string {
	const last = proposed.split(/[\\/]/).at(-1) ?? '';
	const plain = last
		.replace(/\.csv$/i, '')
		.replaceAll(/[\p{Cc}\p{Cf}\s<>:"|?*]+/gu, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	// Windows keeps these for its devices.
	const isUsable = plain !== '' && !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
	return `${isUsable ? plain.slice(0, nameMax).trim() : otherwise}.csv`;
}
