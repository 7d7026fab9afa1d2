// Expect: wrongAnswer
// Why: returns the heaps in the order in which a traversal meets them, not from left to right
function heapsOfApples(tree) {
	const heaps = new Map();
	const waiting = [[tree, 0]];
	for (const [node, column] of waiting) {
		if (node === null) continue;
		if (!heaps.has(column)) heaps.set(column, []);
		heaps.get(column).push(node.val);
		waiting.push([node.left, column - 1], [node.right, column + 1]);
	}
	return [...heaps.values()];
}
