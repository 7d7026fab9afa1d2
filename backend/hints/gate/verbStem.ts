/** What somebody tells a program, or says that one does; as in an order. */
const verbs = new Set(
	(
		'add append allocate begin build calculate call clear compute count create decrease decrement define divide enqueue fill give go halve hand ' +
		'hold increase increment initialise initialize insert iterate join keep let link loop lower make map mark move multiply note order output pair pass place pop ' +
		'prepare prepend push put raise record remove repeat replace reset return run save scan set sort start step store subtract swap take update walk write yield'
	).split(' '),
);

const irregular = new Map(
	Object.entries({
		began: 'begin',
		begun: 'begin',
		built: 'build',
		gave: 'give',
		given: 'give',
		goes: 'go',
		going: 'go',
		went: 'go',
		held: 'hold',
		kept: 'keep',
		made: 'make',
		ran: 'run',
		taken: 'take',
		took: 'take',
		wrote: 'write',
		written: 'write',
	}),
);

/** `storing`, `stored` and `stores` as `store`; undefined for what is no verb that a program is told by. */
export function verbStem(word: string): string | undefined {
	const told = irregular.get(word);
	if (told !== undefined) return told;
	const bare = /^(.{2,}?)(?:s|es|ed|d|ing)$/.exec(word)?.[1] ?? word;
	const undoubled = bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
	return [word, bare, `${bare}e`, undoubled].find((one) => verbs.has(one));
}
