import { AppError } from '#contract/appError.ts';
import type { Recipe } from '#contract/recipe.ts';
import { mulberry32, type Random } from './mulberry32.ts';

type GraphRecipe = Extract<Recipe, { make: 'graph' }>;
type Edge = readonly [from: number, to: number];

/**
 * An adjacency list with ascending neighbours. Every edge is made from the smaller to the larger node, only a cycle closes backwards;
 * an undirected graph lists it on both sides.
 */
export function expandGraph(recipe: GraphRecipe, seed: number): number[][] {
	const lists: number[][] = Array.from({ length: recipe.nodes }, () => []);
	for (const [from, to] of edgesOf(recipe, mulberry32(seed))) {
		lists[from]?.push(to);
		if (recipe.directed !== true) lists[to]?.push(from);
	}
	for (const list of lists) list.sort((a, b) => a - b);
	return lists;
}

function edgesOf(recipe: GraphRecipe, random: Random): Edge[] {
	const { nodes } = recipe;
	const others = Array.from({ length: Math.max(0, nodes - 1) }, (_, index) => index + 1);
	switch (recipe.shape) {
		case 'path':
			return others.map((node) => [node - 1, node]);
		case 'cycle':
			return [...others.map((node): Edge => [node - 1, node]), ...closingEdge(recipe)];
		case 'star':
			return others.map((node) => [0, node]);
		case 'tree':
			return others.map((node) => [random.between(0, node - 1), node]);
		case 'random':
			return randomEdges(nodes, recipe.edges ?? 0, random);
		case 'grid': {
			const width = Math.max(1, Math.floor(Math.sqrt(nodes)));
			return others.flatMap((node): Edge[] => [
				...(node % width === 0 ? [] : [[node - 1, node] as const]),
				...(node >= width ? [[node - width, node] as const] : []),
			]);
		}
		default:
			recipe.shape satisfies never;
			return [];
	}
}

/** Two nodes of an undirected graph are joined already, and one node has no loop. */
function closingEdge(recipe: GraphRecipe): Edge[] {
	const least = recipe.directed === true ? 2 : 3;
	return recipe.nodes >= least ? [[recipe.nodes - 1, 0]] : [];
}

function randomEdges(nodes: number, wanted: number, random: Random): Edge[] {
	const possible = (nodes * (nodes - 1)) / 2;
	if (wanted > possible) {
		throw new AppError(
			'challengeBroken',
			`The challenge has a broken large input: ${String(nodes)} nodes have no ${String(wanted)} different edges.`,
		);
	}
	// Drawing until enough are different is quick as long as most pairs are free; a dense graph draws the pairs to leave out.
	if (wanted > possible / 2) {
		const left = new Set(drawPairs(nodes, possible - wanted, random).map(([from, to]) => from * nodes + to));
		return allPairs(nodes).filter(([from, to]) => !left.has(from * nodes + to));
	}
	return drawPairs(nodes, wanted, random);
}

function drawPairs(nodes: number, count: number, random: Random): Edge[] {
	const taken = new Set<number>();
	const pairs: Edge[] = [];
	while (pairs.length < count) {
		const a = random.between(0, nodes - 1);
		const b = random.between(0, nodes - 1);
		const [from, to] = a < b ? [a, b] : [b, a];
		if (from === to || taken.has(from * nodes + to)) continue;
		taken.add(from * nodes + to);
		pairs.push([from, to]);
	}
	return pairs;
}

function allPairs(nodes: number): Edge[] {
	const pairs: Edge[] = [];
	for (let from = 0; from < nodes; from++) for (let to = from + 1; to < nodes; to++) pairs.push([from, to]);
	return pairs;
}
