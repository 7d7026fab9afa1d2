import { smallestGroup } from '#contract/analytics.ts';

/** A number of a table, by how many learners are behind it. */
export interface Cell {
	id: string;
	learners: number;
	/** It is part of a sum, but nobody is shown it in any case. */
	isNeverShown?: true;
}

/** That one cell is the sum of others. */
export interface Sum {
	total: string;
	parts: readonly string[];
	/** The sum is worth less than its parts, so it is hidden before one of them is. */
	isTotalSpare?: true;
}

export type WhyHidden = 'fewerThan5' | 'withheld';

/**
 * Which cells are not shown: those with too few learners, and as many others as it takes that nothing about these follows from what is shown. That is so
 * when every combination of the sums in which only hidden cells are left has one in it with enough learners: what somebody computes from the table is then
 * always about a group that is large enough. It is a matter of linear algebra, so it is decided by it.
 */
export function withhold(cells: readonly Cell[], sums: readonly Sum[]): Map<string, WhyHidden> {
	const byId = new Map(cells.map((cell) => [cell.id, cell]));
	const hidden = new Map<string, WhyHidden>();
	for (const { id, learners, isNeverShown } of cells) {
		if (learners < smallestGroup) hidden.set(id, 'fewerThan5');
		else if (isNeverShown === true) hidden.set(id, 'withheld');
	}
	const isLarge = (id: string): boolean => (byId.get(id)?.learners ?? 0) >= smallestGroup;
	// What is too small as a whole is hidden with all its parts, and says no more than they do: they stand for it.
	const telling = withPartsFor(sums, isLarge);
	const columns = columnsOf(telling, cells, isLarge);
	for (;;) {
		const exposed = exposedBy(telling, hidden, columns);
		const more = exposed === undefined ? undefined : nextToHide(exposed, telling, byId, hidden);
		if (more === undefined) return hidden;
		hidden.set(more, 'withheld');
	}
}

interface Column {
	isLarge: boolean;
	/** Coefficients by the place of the sum. */
	of: Map<number, bigint>;
}

/** The sums with a large total, in which small ones are replaced by what they are the sums of. */
function withPartsFor(sums: readonly Sum[], isLarge: (id: string) => boolean): Sum[] {
	const ofSmall = new Map(sums.filter(({ total }) => !isLarge(total)).map(({ total, parts }) => [total, parts]));
	const inParts = (id: string): readonly string[] => ofSmall.get(id)?.flatMap(inParts) ?? [id];
	return sums.filter(({ total }) => isLarge(total)).map((sum) => ({ ...sum, parts: sum.parts.flatMap(inParts) }));
}

/** Cells of the same sums can't be told apart by them, so together they are one column: there are few, however many challenges there are. */
function columnsOf(
	sums: readonly Sum[],
	cells: readonly Cell[],
	isLarge: (id: string) => boolean,
): ReadonlyMap<string, Column> {
	const columns = new Map<string, Column>(cells.map(({ id }) => [id, { isLarge: isLarge(id), of: new Map() }]));
	for (const [place, { total, parts }] of sums.entries()) {
		const add = (id: string, sign: bigint): void => {
			const column = columns.get(id);
			column?.of.set(place, (column.of.get(place) ?? 0n) + sign);
		};
		add(total, 1n);
		for (const part of parts) add(part, -1n);
	}
	const same = new Map<string, Column>();
	for (const [id, column] of columns) {
		const key = [column.isLarge, ...column.of].join(' ');
		columns.set(id, same.get(key) ?? column);
		same.set(key, columns.get(id) ?? column);
	}
	return columns;
}

/** Hidden cells without a large one among them of which a combination follows from the sums; undefined when there are none. */
function exposedBy(
	sums: readonly Sum[],
	hidden: ReadonlyMap<string, WhyHidden>,
	columns: ReadonlyMap<string, Column>,
): string[] | undefined {
	const used = new Set([...hidden.keys()].flatMap((id) => columns.get(id) ?? []));
	// Large ones first: a row that begins after them has none of them.
	const inOrder = [...[...used].filter(({ isLarge }) => isLarge), ...[...used].filter(({ isLarge }) => !isLarge)];
	const large = inOrder.filter(({ isLarge }) => isLarge).length;
	const rows = sums.map((_sum, place): Row => {
		const row: Row = new Map();
		for (const [index, { of }] of inOrder.entries()) {
			const sign = of.get(place);
			if (sign !== undefined && sign !== 0n) row.set(index, [sign, 1n]);
		}
		return row;
	});
	for (const row of echelon(rows)) {
		if (Math.min(...row.keys()) < large) continue;
		const exposed = new Set([...row.keys()].flatMap((index) => inOrder[index] ?? []));
		return [...hidden.keys()].filter((id) => {
			const column = columns.get(id);
			return column !== undefined && exposed.has(column);
		});
	}
	return undefined;
}

/** Of what is shown beside the exposed cells the one with the fewest learners; a sum itself when nothing else is left of it. */
function nextToHide(
	exposed: readonly string[],
	sums: readonly Sum[],
	byId: ReadonlyMap<string, Cell>,
	hidden: ReadonlyMap<string, WhyHidden>,
): string | undefined {
	const shown = (ids: readonly string[]): Cell[] =>
		ids.flatMap((id) => {
			const cell = hidden.has(id) ? undefined : byId.get(id);
			return cell === undefined ? [] : [cell];
		});
	const concerned = sums.filter(({ total, parts }) => [total, ...parts].some((id) => exposed.includes(id)));
	const spare = concerned.filter(({ isTotalSpare }) => isTotalSpare === true);
	const candidates = [
		shown(spare.map(({ total }) => total)),
		shown(concerned.flatMap(({ parts }) => parts)),
		shown(concerned.map(({ total }) => total)),
	];
	// They may follow by way of sums in which none of them is.
	candidates.push(shown(sums.flatMap(({ total, parts }) => [total, ...parts])));
	const [first] = candidates.find((some) => some.length > 0)?.toSorted(fewestFirst) ?? [];
	return first?.id;
}

function fewestFirst(one: Cell, other: Cell): number {
	return one.learners - other.learners || (one.id < other.id ? -1 : 1);
}

/** Exact, in whole numbers: numerator and positive denominator. */
type Fraction = readonly [bigint, bigint];
/** Coefficients that are not 0, by column. */
type Row = Map<number, Fraction>;

/** The rows that are left after elimination, each beginning in another column. */
function echelon(given: readonly Row[]): Row[] {
	const done = new Map<number, Row>();
	for (const one of given) {
		const row = new Map(one);
		while (row.size > 0) {
			const first = Math.min(...row.keys());
			const pivot = done.get(first);
			if (pivot === undefined) {
				done.set(first, row);
				break;
			}
			const factor = divided(row.get(first) ?? zero, pivot.get(first) ?? zero);
			for (const [column, value] of pivot) {
				const left = minus(row.get(column) ?? zero, times(factor, value));
				if (left[0] === 0n) row.delete(column);
				else row.set(column, left);
			}
		}
	}
	return [...done.values()];
}

const zero: Fraction = [0n, 1n];

function reduced(numerator: bigint, denominator: bigint): Fraction {
	let [a, b] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
	while (b > 0n) [a, b] = [b, a % b];
	const sign = denominator < 0n ? -1n : 1n;
	return [(sign * numerator) / a, (sign * denominator) / a];
}

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
	return reduced(a * c, b * d);
}

function divided([a, b]: Fraction, [c, d]: Fraction): Fraction {
	return reduced(a * d, b * c);
}

function minus([a, b]: Fraction, [c, d]: Fraction): Fraction {
	return reduced(a * d - c * b, b * d);
}
