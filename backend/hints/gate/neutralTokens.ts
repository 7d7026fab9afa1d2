/**
 * Code, pseudo-code and sentences that spell code out, as one stream of tokens in which the languages look alike: `for (int i = 0; ...)`,
 * `for i in range(...)` and `FOR i FROM 0` begin in the same way, `v.push_back(x)` and "push x on v" have the same verb, brackets that only group are gone.
 */
export interface NeutralToken {
	text: string;
	/** A name that a writer chose, as opposed to marks, numbers and the words that languages share. */
	isName: boolean;
}

export function neutralTokens(source: string): NeutralToken[] {
	let text = source;
	for (const [pattern, replacement] of spellings) text = text.replace(pattern, replacement);
	return [...text.matchAll(token)].flatMap(([raw]) => {
		const word = raw.toLowerCase();
		if (dropped.has(word)) return [];
		const shared = alike.get(word);
		if (shared !== undefined) return [{ text: shared, isName: false }];
		return [{ text: raw.replace(/^(\d+)\.0+$/, '$1'), isName: /^[A-Za-z_]/.test(raw) }];
	});
}

/** As `neutralTokens`, joined: for looking whether one text contains another. */
export function neutralText(source: string): string {
	return neutralTokens(source)
		.map(({ text }) => text)
		.join(' ');
}

/** Tells of pieces in neutral form whether one of the texts has them. */
export function neutralPiecesOf(texts: readonly string[]): (piece: string) => boolean {
	const open = texts.map((text) => ` ${neutralText(text)} `);
	return (piece) => open.some((text) => text.includes(` ${piece} `));
}

const token = /#?[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/%&|^<>=!]=?|&&|\|\||[[\]?~]/g;

/** From many ways to write a thing to one, in this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/"""[\s\S]*?"""|\/\*[\s\S]*?\*\//g, ' '],
	[/\b(?:is|are)?\s*(?:less|smaller|lower) than or equal to\b/gi, ' <= '],
	[/\b(?:is|are)?\s*(?:greater|larger|more|bigger) than or equal to\b/gi, ' >= '],
	[/\b(?:is|are)?\s*(?:less|smaller|lower) than\b|\b(?:is|are) below\b/gi, ' < '],
	[/\b(?:is|are)?\s*(?:greater|larger|more|bigger) than\b|\b(?:is|are) above\b/gi, ' > '],
	[/\b(?:differs from|is not equal to|does not equal)\b/gi, ' != '],
	[/\b(?:is equal to|equals)\b/gi, ' == '],
	[/\bset(?: the)? ((?:\w+ ){1,3}?)to(?: the)? /gi, ' $1 = '],
	[/\b(?:initiali[sz]ed? (?:to|with|at)|becomes)\b/gi, ' = '],
	[/\badd(?: the)? ([\w[\].]+) to(?: the)? ([\w[\].]+)/gi, ' $2 += $1 '],
	[/\bsubtract(?: the)? ([\w[\].]+) from(?: the)? ([\w[\].]+)/gi, ' $2 -= $1 '],
	[/\b(?:increase|increment|raise)(?: the)? ([\w[\].]+)(?: by (?:one|1))?\b/gi, ' $1 += 1 '],
	[/\b(?:decrease|decrement|lower)(?: the)? ([\w[\].]+)(?: by (?:one|1))?\b/gi, ' $1 -= 1 '],
	[/\bplus\b/gi, ' + '],
	[/\bminus\b/gi, ' - '],
	[/\bdivided by\b/gi, ' / '],
	[/<-|←|:=/g, ' = '],
	[/≤/g, '<='],
	[/≥/g, '>='],
	[/≠|\/=(?=\s)/g, '!='],
	[/===/g, '=='],
	[/!==/g, '!='],
	[/([\w\]])\s*\+\+|\+\+\s*([\w[\]]+)/g, ' $1$2 += 1 '],
	[/([\w\]])\s*--(?!\w)|--\s*([\w[\]]+)/g, ' $1$2 -= 1 '],
	[/([\w[\]]+) = \1 ([-+*/]) /g, ' $1 $2= '],
	[/\b(?:len|strlen|sizeof|count)\s*\(\s*([\w.[\]]+)\s*\)/g, ' $1 #len '],
	[/\.(?:length|size|len|count)\b(?:\(\))?/g, ' #len '],
	[/\bMath\.|\bstd::|\bself\.|\bthis\.|->/g, ' '],
	[/\/\//g, '/'],
	[/\bend\s+(?:if|for|while)\b|\bend(?:if|for|while)\b/gi, ' '],
	[/\belse\s+if\b|\bel(?:s)?if\b|\belseif\b/gi, ' else if '],
	[/\bnot in\b/gi, ' in '],
];

/** Grouping, types and words that one language needs and another does not. */
const dropped = new Set(
	(
		'int long auto let const var mut val double float string bool boolean char unsigned signed size_t vector list array final public static ' +
		'def function fn func lambda then do end begin in of range each from to upto through the a an i32 i64 usize vec new ' +
		'import using include print println echo'
	).split(' '),
);

const alike = new Map(
	Object.entries({
		foreach: 'for',
		for: 'for',
		while: 'while',
		until: 'while',
		loop: 'while',
		repeat: 'while',
		if: 'if',
		unless: 'if',
		else: 'else',
		otherwise: 'else',
		return: 'return',
		output: 'return',
		answer: 'return',
		and: '&&',
		or: '||',
		not: '!',
		append: '#put',
		push: '#put',
		push_back: '#put',
		pushback: '#put',
		heappush: '#put',
		enqueue: '#put',
		insert: '#put',
		add: '#put',
		put: '#put',
		pop: '#take',
		pop_back: '#take',
		pop_front: '#take',
		popleft: '#take',
		heappop: '#take',
		dequeue: '#take',
		shift: '#take',
		poll: '#take',
		get: '#get',
		has: '#get',
		contains: '#get',
		containskey: '#get',
		maxof: '#max',
		max: '#max',
		minof: '#min',
		min: '#min',
		sort: '#sort',
		sorted: '#sort',
		true: 'true',
		false: 'false',
		null: 'null',
		none: 'null',
		nullptr: 'null',
		nil: 'null',
		break: 'break',
		continue: 'continue',
		'#len': '#len',
		zero: '0',
		one: '1',
	}),
);
