/**
 * @param {TreeNode | null} tree
 * @returns {string[][]}
 */
function heapsOfApples(tree) {
	// Heaps of the columns 0, 1, 2, ... and of -1, -2, -3, ...
	const right = [];
	const left = [];
	const waiting = tree === null ? [] : [{ node: tree, column: 0 }];
	for (const { node, column } of waiting) {
		const side = column < 0 ? left : right;
		const place = column < 0 ? -1 - column : column;
		side[place] ??= [];
		side[place].push(node.val);
		if (node.right !== null) waiting.push({ node: node.right, column: column + 1 });
		if (node.left !== null) waiting.push({ node: node.left, column: column - 1 });
	}
	return [...left.reverse(), ...right];
}
