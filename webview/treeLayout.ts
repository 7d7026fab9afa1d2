import type { Value } from '#contract/value.ts';

/** A stretch of a line; one that is the value of a node has its place: 1 for the root, 2p and 2p + 1 for the children of p. */
export interface TreeStretch {
	text: string;
	place?: number;
}

/** A larger tree is easier to read as its array. */
const nodesMax = 31;
const levelsMax = 7;
/** What fits the narrowest panel. */
const columnsMax = 38;

interface TreeNode {
	label: string;
	place: number;
	left?: TreeNode;
	right?: TreeNode;
}

interface Piece extends TreeStretch {
	at: number;
}

/** A subtree as drawn: its lines, and the column below its parent's line. */
interface Block {
	root: number;
	width: number;
	lines: Piece[][];
}

/**
 * A binary tree as lines of text in a font of even width, or undefined for one that is too large, has no child to draw, or holds what has no even width.
 * @param tree by levels, as the codec has it @param labelOf the text of a node's value
 */
export function treeLayout(tree: readonly Value[], labelOf: (value: Value) => string): TreeStretch[][] | undefined {
	const nodes = nodesOf(tree, labelOf);
	const [root] = nodes;
	if (root === undefined || nodes.length < 2 || nodes.length > nodesMax) return undefined;
	if (nodes.some(({ label, place }) => !/^[ -~]{1,12}$/.test(label) || place >= 2 ** levelsMax)) return undefined;
	const block = [3, 1].map((gap) => blockOf(root, gap)).find(({ width }) => width <= columnsMax);
	return block?.lines.map(stretches);
}

/** The value at each place of a tree. */
export function valuesByPlace(tree: readonly Value[], labelOf: (value: Value) => string): Map<number, string> {
	return new Map(nodesOf(tree, labelOf).map(({ place, label }) => [place, label]));
}

function nodesOf(tree: readonly Value[], labelOf: (value: Value) => string): TreeNode[] {
	const nodes: TreeNode[] = [];
	const [first, ...rest] = tree;
	if (first === undefined || first === null) return nodes;
	nodes.push({ label: labelOf(first), place: 1 });
	for (const [index, value] of rest.entries()) {
		const parent = nodes[Math.floor(index / 2)];
		if (parent === undefined || value === null) continue;
		const side = index % 2;
		const node = { label: labelOf(value), place: 2 * parent.place + side };
		if (side === 0) parent.left = node;
		else parent.right = node;
		nodes.push(node);
	}
	return nodes;
}

/** Two children stand with a gap between them and their parent above its middle; a child alone stands to its side. */
function blockOf(node: TreeNode, gap: number): Block {
	const left = node.left && blockOf(node.left, gap);
	const right = node.right && blockOf(node.right, gap);
	const rightFrom = left ? left.width + gap + ((left.root + left.width + gap + (right?.root ?? 0)) % 2) : 0;
	const rightRoot = right && Math.max(rightFrom + right.root, left ? 0 : 2);
	const root = rootColumn(left?.root, rightRoot);
	const below = [
		...(left ? [left] : []),
		...(right && rightRoot !== undefined ? [moved(right, rightRoot - right.root)] : []),
	];
	const labelFrom = root - Math.floor((node.label.length - 1) / 2);
	const whole: Block = {
		root,
		width: Math.max(labelFrom + node.label.length, ...below.map(({ width }) => width)),
		lines: [
			[{ at: labelFrom, text: node.label, place: node.place }],
			...(below.length > 0 ? [[branches(left?.root, root, rightRoot)]] : []),
			...side(below),
		],
	};
	return labelFrom < 0 ? moved(whole, -labelFrom) : whole;
}

function rootColumn(left: number | undefined, right: number | undefined): number {
	if (left !== undefined && right !== undefined) return (left + right) / 2;
	if (left !== undefined) return left + 2;
	return right === undefined ? 0 : right - 2;
}

function branches(left: number | undefined, root: number, right: number | undefined): Piece {
	const middle = left === undefined ? '└' : right === undefined ? '┘' : '┴';
	const before = left === undefined ? '' : `┌${'─'.repeat(root - left - 1)}`;
	const after = right === undefined ? '' : `${'─'.repeat(right - root - 1)}┐`;
	return { at: left ?? root, text: `${before}${middle}${after}` };
}

function moved(block: Block, by: number): Block {
	return {
		root: block.root + by,
		width: block.width + by,
		lines: block.lines.map((line) => line.map((piece) => ({ ...piece, at: piece.at + by }))),
	};
}

/** The lines of blocks that stand beside each other. */
function side(blocks: readonly Block[]): Piece[][] {
	const height = Math.max(0, ...blocks.map(({ lines }) => lines.length));
	return Array.from({ length: height }, (_, line) => blocks.flatMap(({ lines }) => lines[line] ?? []));
}

function stretches(line: readonly Piece[]): TreeStretch[] {
	let column = 0;
	return line.flatMap(({ at, text, place }) => {
		const space = { text: ' '.repeat(at - column) };
		column = at + text.length;
		return [...(space.text === '' ? [] : [space]), place === undefined ? { text } : { text, place }];
	});
}
