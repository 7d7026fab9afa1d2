import type { Value } from '#contract/value.ts';

interface Node {
	value: Value;
	left: Node | undefined;
	right: Node | undefined;
}

/**
 * Smaller trees, by levels as they came: each subtree by itself, then the tree without each subtree, then with one value made simpler.
 * @param simpler values of a node
 */
export function* smallerTrees(
	levels: readonly Value[],
	simpler: (value: Value) => Iterable<Value>,
): Generator<Value[]> {
	if (levels.length === 0) return;
	yield [];
	const nodes = nodesOf(levels);
	const [root] = nodes;
	if (root === undefined) return;
	for (const node of nodes.slice(1)) yield levelsOf(node);
	for (const node of nodes) {
		for (const side of ['left', 'right'] as const) {
			const cut = node[side];
			if (cut === undefined) continue;
			node[side] = undefined;
			yield levelsOf(root);
			// The children move up where there is only one to do so.
			if ((cut.left === undefined) !== (cut.right === undefined)) {
				node[side] = cut.left ?? cut.right;
				yield levelsOf(root);
			}
			node[side] = cut;
		}
	}
	for (const node of nodes) {
		const before = node.value;
		for (const value of simpler(before)) {
			node.value = value;
			yield levelsOf(root);
		}
		node.value = before;
	}
}

/** Level by level. */
function nodesOf(levels: readonly Value[]): Node[] {
	const made = levels.map((value): Node | undefined =>
		value === null ? undefined : { value, left: undefined, right: undefined },
	);
	let next = 1;
	const nodes = made.filter((node) => node !== undefined);
	for (const node of nodes) {
		node.left = made[next++];
		node.right = made[next++];
	}
	return nodes;
}

function levelsOf(root: Node): Value[] {
	const waiting: (Node | undefined)[] = [root];
	const levels: Value[] = [];
	let end = 0;
	for (const node of waiting) {
		levels.push(node?.value ?? null);
		if (node === undefined) continue;
		end = levels.length;
		waiting.push(node.left, node.right);
	}
	return levels.slice(0, end);
}
