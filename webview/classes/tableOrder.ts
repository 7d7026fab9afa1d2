/** By which column a table stands, and which way. */
export interface TableOrder {
	by: string;
	isDescending: boolean;
}

/** After a press on a column's header: by it, and the other way when it was that already. */
export function pressed(order: TableOrder, by: string, firstDescending: boolean): TableOrder {
	return order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: firstDescending };
}

/** The rows in that order; equal ones stay as they came. */
export function inOrder<Row>(
	rows: readonly Row[],
	{ by, isDescending }: TableOrder,
	compare: (by: string) => ((one: Row, other: Row) => number) | undefined,
): readonly Row[] {
	const comparing = compare(by);
	if (comparing === undefined) return rows;
	return rows.toSorted((one, other) => (isDescending ? comparing(other, one) : comparing(one, other)));
}

/** Numbers by size; what has none comes before all that have. */
export function bySize<Row>(size: (row: Row) => number | undefined): (one: Row, other: Row) => number {
	return (one, other) => (size(one) ?? -Infinity) - (size(other) ?? -Infinity) || 0;
}
