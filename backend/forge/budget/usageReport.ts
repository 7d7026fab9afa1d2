import type { AiFigures } from '#contract/aiUsage.ts';
import { FigureCount } from './figureCount.ts';
import type { AiLedgerStore, LedgerPlace } from './aiLedgerStore.ts';
import { boundsOf } from './periods.ts';

/** Entries read at once. */
const pageSize = 2_000;

/** The figures of a day and of the month it is in, added up from the ledger page by page. @throws AppError as every store */
export async function figuresOf(
	store: Pick<AiLedgerStore, 'list'>,
	{ day, month }: { day: string; month: string },
): Promise<{ day: AiFigures; month: AiFigures }> {
	const [ofDay, ofMonth] = [new FigureCount(), new FigureCount()];
	const { from, until } = boundsOf(month);
	let after: LedgerPlace | undefined = { at: iso(from), id: '' };
	while (after !== undefined) {
		const page = await store.list(after, iso(until), pageSize);
		for (const entry of page) {
			ofMonth.add(entry);
			if (entry.at.startsWith(day)) ofDay.add(entry);
		}
		after = page.length < pageSize ? undefined : page.at(-1);
	}
	return { day: ofDay.figures(), month: ofMonth.figures() };
}

function iso(ms: number): string {
	return new Date(ms).toISOString();
}
