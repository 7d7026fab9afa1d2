import { sentencesOf } from './sentences.ts';
import { verbStem } from './verbStem.ts';

/** What a text tells of an algorithm in words. */
export interface ToldSteps {
	/** Clauses that tell somebody to do something in the program. */
	steps: number;
	/** Which of an algorithm's parts they cover. */
	parts: ReadonlySet<Part>;
}

export type Part = 'begin' | 'repeat' | 'decide' | 'change' | 'result';

/**
 * Counts the steps of a program that a text dictates; questions, and what somebody is to look at or to try, are none. A question that only dictates politely
 * ("What if you kept two sums?") is no question.
 */
export function proseSteps(text: string): ToldSteps {
	const parts = new Set<Part>();
	let steps = 0;
	for (const told of toldSentences(text)) {
		for (const clause of clausesOf(told)) {
			const found = partsOf(clause);
			if (found.length === 0) continue;
			for (const part of found) parts.add(part);
			steps += 1;
		}
	}
	return { steps, parts };
}

/** Without what only asks. */
export function toldSentences(text: string): string[] {
	// Marks within code part no clauses.
	const bare = text.replace(/`[^`\n]*`/g, (code) => code.replace(/[.?!:]/g, ' '));
	return sentencesOf(bare).flatMap((sentence) => withoutPoliteness(sentence) ?? []);
}

/** Undefined for what really asks. */
function withoutPoliteness(sentence: string): string | undefined {
	if (!sentence.endsWith('?')) return sentence;
	return clausesOf(sentence).some((clause) => polite.test(clause)) ? sentence.slice(0, -1) : undefined;
}

const polite =
	/^(?:(?:and|so|then|or|but|otherwise)\b,?\s*)*(?:what if|what about|how about|why not|why don't you|(?:could|would|should|must|do|does|is|are)n't|(?:could|would|should|must|is|are) (?:it|they|one) not|(?:could|can|should|might|would)(?:n't)? (?:you|one|it)(?: not)?(?: (?:work|help|do|be \w+)(?: to| if you)?)?|have you (?:tried|thought of)|did you (?:try|think of))\s+(?:to |you )?/i;

function clausesOf(sentence: string): string[] {
	return sentence.split(/[;:]\s|,\s(?:and |then |so )?|\s(?:and|then|or)\s(?=\w)/);
}

function partsOf(clause: string): Part[] {
	const words = clause.toLowerCase().replace(polite, '').replace(lead, '').trim();
	if (pointing.test(words)) return [];
	const order = asOrder(words);
	if (order !== words) return partsOf(order);
	return patterns.flatMap(([part, pattern]) => (pattern.test(words) ? [part] : []));
}

/** Who does it in a sentence that tells what a program does. */
const doer =
	/^(?:(?:it|you|one|we|they)|(?:the|this|that|each|every|a|another)(?: \w+){1,2}?) (?:(?:then|now|first|also|just|always|only) )?(?=(\w+))/;

/** "It stores the number", "storing the number": as "store the number". */
function asOrder(words: string): string {
	const first = /^\w+/.exec(words)?.[0] ?? '';
	const own = verbStem(first);
	if (own !== undefined && own !== first) return words.replace(first, own);
	const done = doer.exec(words);
	const verb = done?.[1];
	const stem = verb === undefined || !/(?:s|ed|ing)$/.test(verb) ? undefined : verbStem(verb);
	return done === null || verb === undefined || stem === undefined
		? words
		: stem + words.slice(done[0].length + verb.length);
}

/** What may stand before an order. */
const lead =
	/^(?:[\s(\d./)*-]|first|next|then|now|finally|last|lastly|after that|afterwards|otherwise|also|just|simply|you (?:only |just )?(?:should|need to|have to|must|can|could)|step \d+:?|let us|in it|for it|do so|and|but|at the end|in the end|once [\w ]+)+\s?/;

/** Orders to a person, not to a program, and what somebody's own code does. */
const pointing =
	/^(?:look|try|imagine|think|draw|follow|read|compare your|check your|check the statement|ask|notice|note that|remember that|suppose|consider|picture|find the shortest|find out|write down|run |print |test |make sure|see |recall|step through|(?:add|put|insert) (?:a|some) print|keep (?:your|in mind)|mark .*\bon (?:a line|paper)|what|which|how|why|where|is |does |do you|your |you (?!can|should|need|must|have|could))\b/;

const orders =
	'add|subtract|increase|increment|decrease|decrement|raise|push|pop|append|prepend|store|replace|move|reset|put|insert|update|swap|multiply|divide|compute|' +
	'calculate|clear|write|remove|set|take|count (?:one|it)|look up|mark|link|halve|fill|keep the|enqueue|save|record|note|give|join';
const told =
	'added|subtracted|taken away|increased|decreased|raised|lowered|pushed|popped|appended|stored|replaced|moved|reset|inserted|updated|swapped|multiplied|' +
	'divided|removed|counted|marked|linked|put|kept|set|written';

const patterns: readonly (readonly [Part, RegExp])[] = [
	[
		'begin',
		/^(?:start|begin|create|make|set|let|keep|initiali[sz]e|prepare|define|give|hold|place|sort|order|pair|map|build|allocate|call)\b.*\b(?:zero|0|empty|one|1|minus one|-1|infinity|list|table|array|dictionary|map|set|stack|queue|heap|counter|variable|sum|total|pointers?|index|by|numbers? of|last row|first|best|true|false|photo|day)\b/,
	],
	[
		'begin',
		/\b(?:(?:begins?|starts?) (?:with|as|at|from|out)|in the beginning|at first|initially|sorting|(?:0|zero) at first|keeps? (?:two|three|a|one)|holds? (?:how|the|a))\b/,
	],
	[
		'repeat',
		/\b(?:for (?:each|every|all)|(?:go|goes|walk|walks|run|runs|loop|loops|iterate|iterates|step|pass|scan|move) (?:over|through|along|from|down|up|inwards|outwards|on)|loop over|while|until|repeat|as long as|one after the other|one by one|take (?:the|all) \w+ out|each (?:time|round|step)|every time|come by|from \w+ to \w+, )\b/,
	],
	[
		'decide',
		/\b(?:if|whenever|when|unless|as soon as|in case|check (?:whether|if) (?!your?\b)|exceeds|every time|(?:is|are) (?:equal|greater|smaller|less|larger|later|earlier|below|above|empty|the same)|(?:smaller|larger|greater|lower|later|earlier) of|maximum|minimum)\b/,
	],
	['change', new RegExp(`^(?:${orders})\\b`)],
	[
		'change',
		new RegExp(
			`\\b(?:is|are|gets?|be) (?:\\w+ )?(?:${told})\\b|\\b(?:goes|moves) (?:up|down|one)\\b|\\b(?:grows|shrinks|rises) by\\b|\\bbecomes\\b`,
		),
	],
	[
		'result',
		/\b(?:return|returned|answer with|hand back|give back|give that|output|(?:is|are) (?:the|your) (?:answer|result)|(?:answer|result) is|is what you)\b/,
	],
];
