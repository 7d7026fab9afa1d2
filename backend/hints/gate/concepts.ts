/**
 * What a program does, each in words and in code: two texts that speak of the same concepts speak of the same algorithm, whatever their words, names and
 * order. The words are stems.
 */
const concepts: readonly (readonly [string, words: RegExp, code: RegExp])[] = [
	[
		'loop',
		/\b(?:(?:for |with )?(?:each|every)|all (?:of )?(?:the )?\w+s\b|through|while|until|as long as|repeat|loop|walk|iterat|one by one|one after the other|in turn|come by|go(?:es)? over)/,
		/\b(?:for|while)\b|\.(?:map|forEach|reduce)\(|\bgroupby\b|\baccumulate\b/,
	],
	[
		'decide',
		/\b(?:if|when(?:ever)?|unless|otherwise|else|either|in case|as soon as|should (?:it|they|the))\b/,
		/\b(?:if|while|unless)\b|\?[^.:]+:/,
	],
	['add', /\b(?:add|plus|sum|increas|increment|rais|gain|grow|total|accumulat|up by|joins? in)/, /\+/],
	[
		'subtract',
		/\b(?:subtract|minus|tak(?:e|en|es|ing) (?:away|from|off)|differen|lose|lost|decreas|decrement|lower(?:s|ed)? the|down by|back by|missing|without|distance|is taken from)/,
		/[\w)\]] -=? |\w-\w/,
	],
	['multiply', /\b(?:times|multipl|product|double|twice)/, /[\w)\]] ?\*=? ?[\w(]/],
	['divide', /\b(?:half|halv|divid|middle|quotient|binary search)/, /[\w)\]] ?\/{1,2} ?[\w(]|>> ?1/],
	['remainder', /\b(?:remainder|modulo|divisible)/, /[\w)\]] ?%=? ?[\w(]/],
	[
		'compare',
		/\b(?:less|smaller|fewer|below|lower|under|weaker|shorter|earlier|greater|larger|bigger|more than|above|higher|later|exceed|longer|beats?|stronger|at (?:least|most)|behind|before|within)\b/,
		/[\w)\]] ?[<>]=? ?[\w(-]/,
	],
	['equal', /\b(?:equal|same|agree|match|identical|differ)/, /[=!]==?/],
	[
		'max',
		/\b(?:max|greatest|largest|biggest|longest|best|highest|latest|(?:larger|later|greater|longer|higher) of)/,
		/\bmax\b/i,
	],
	[
		'min',
		/\b(?:min(?:im|\b)|smallest|least|lowest|shortest|fewest|earliest|(?:smaller|lower|earlier|shorter) of)/,
		/\bmin\b/i,
	],
	['sort', /\b(?:sort|order(?:ed)? (?:by|the|them)|ascending|descending)/, /\bsort/i],
	[
		'put',
		/\b(?:stor|put|push|append|remember|note|join|writ|record|insert|enqueue|keep|mark|set|save|add (?:it|them) to|becom|replac|fill|hand over)/,
		/\.(?:append|push|add|set|put|insert|push_back)\(|heappush|\]\s*[-+]?=(?!=)/,
	],
	[
		'take',
		/\b(?:pop|tak(?:e|en|es|ing) (?:\w+ )?(?:out|off|over|from)|remov|dequeue|drop|throw)/,
		/\.(?:pop|popleft|shift|remove|poll)\(|heappop/,
	],
	[
		'lookUp',
		/\b(?:look(?:s|ed|ing)? (?:it |them |that )?up|contain|is (?:already )?(?:in|there)|among|known|dictionar|hash|map|key|lookup|table|has been seen|came by)/,
		/\bnot in\b|\bif .*\bin\b|\.(?:get|has|contains|containsKey|find)\(|\{\}|\bdict\b|: dict|\{\w+:/,
	],
	['zero', /\b(?:zero|empty|nothing|0|none)\b/, /\b0\b|\[\]|\{\}|\bNone\b|\bnull\b/],
	['one', /\b(?:one more|one|1|once|next)\b/, /\b1\b/],
	['length', /\b(?:length|how (?:many|often)|number of|size|count)/, /\blen\(|\.(?:length|size|len)\b/],
	['letters', /\b(?:letter|character|digit)s?\b/, /\.join\(|\bstr\(|\[::-1\]|\bord\(|\bchr\(/],
	['itself', /\b(?:calls? itself|recurs|helper|function that)/, /\bdef [\s\S]*\bdef |\bnonlocal\b/],
	[
		'result',
		/\b(?:return|result|answer|hand(?:s|ed)? back|give(?:s|n)? back|is (?:asked for|wanted)|what the function gives|in the end|finally)/,
		/\breturn\b|\byield\b/,
	],
];

/** Those that a program makes use of. */
function conceptsOfCode(source: string): Set<string> {
	return new Set(concepts.flatMap(([name, , code]) => (code.test(source) ? [name] : [])));
}

/** Those that a text speaks of, in words or in code. */
function conceptsOfText(text: string): Set<string> {
	const lower = text.toLowerCase();
	return new Set(concepts.flatMap(([name, words, code]) => (words.test(lower) || code.test(text) ? [name] : [])));
}

/** Which share of the concepts of a solution a text speaks of, 0 to 1. */
export function conceptShare(text: string, source: string): number {
	const used = conceptsOfCode(source);
	const spoken = conceptsOfText(text);
	return used.size === 0 ? 0 : [...used].filter((one) => spoken.has(one)).length / used.size;
}
