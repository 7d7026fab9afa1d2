import type { SQLOutputValue } from 'node:sqlite';

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>;

/** The text in a column. @throws TypeError when the column holds something else, which only a bug of ours or a foreign hand can cause. */
export function textOf(row: Row, column: string): string {
	const value = row[column];
	if (typeof value !== 'string') throw new TypeError(`column ${column} holds ${typeof value}, not text`);
	return value;
}

/** The number in a column. @throws TypeError as `textOf`. */
export function numberOf(row: Row, column: string): number {
	const value = row[column];
	if (typeof value !== 'number') throw new TypeError(`column ${column} holds ${typeof value}, not a number`);
	return value;
}

/** The text in a column that may be NULL. */
export function textIfAny(row: Row, column: string): string | undefined {
	return row[column] === null ? undefined : textOf(row, column);
}

/** The number in a column that may be NULL. */
export function numberIfAny(row: Row, column: string): number | undefined {
	return row[column] === null ? undefined : numberOf(row, column);
}
