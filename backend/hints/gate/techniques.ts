/** Names of techniques, as people write them; a text names one by any of its spellings. */
const techniques: readonly (readonly [string, RegExp])[] = [
	['hash map', /\bhash[- ]?(?:map|table|set)s?\b|\bdictionar(?:y|ies)\b|\bhashing\b/i],
	['binary search', /\bbinary[- ]search|\bbisect/i],
	['two pointers', /\btwo[- ]pointers?\b/i],
	['sliding window', /\bsliding[- ]window\b/i],
	['dynamic programming', /\bdynamic[- ]programming\b|\bmemoi[sz]|\btabulation\b|\bknapsack\b/i],
	['stack', /\b(?:monotonic |a )stack\b/i],
	['queue', /\b(?:monotonic |a )(?:de)?queue\b/i],
	['heap', /\bheap\b|\bpriority[- ]queue\b/i],
	['prefix sums', /\bprefix[- ]sums?\b|\bcumulative sums?\b/i],
	['difference array', /\bdifference[- ]array\b/i],
	['breadth-first search', /\bbreadth[- ]first\b|\bBFS\b/],
	['depth-first search', /\bdepth[- ]first\b|\bDFS\b/],
	['union-find', /\bunion[- ]find\b|\bdisjoint[- ]set/i],
	['topological order', /\btopological\b/i],
	['shortest paths', /\bDijkstra\b|\bBellman\b|\bFloyd\b/],
	['greedy', /\bgreedy\b/i],
	['backtracking', /\bbacktracking\b/i],
	['exclusive or', /\bexclusive or\b|\bXOR\b/i],
	['prefix function', /\bprefix function\b|\bKMP\b|\bKnuth\b/],
	['trie', /\btrie\b/i],
	['sorting', /\bsort(?:ing)? (?:by|the|them|it)\b/i],
	['components', /\bstrongly connected\b/i],
	['fast and slow', /\bfast and slow\b|\btortoise\b/i],
	['divide and conquer', /\bdivide[- ]and[- ]conquer\b/i],
];

/** Which techniques a text names. */
export function techniquesIn(text: string): string[] {
	return techniques.flatMap(([name, form]) => (form.test(text) ? [name] : []));
}
