import * as z from 'zod';
import { Uuid } from '#contract/ids.ts';
import type { Remembers } from '../learning/learnWishes.ts';

const OpenReport = z.object({ id: Uuid, title: z.string(), owner: z.string() });
/** A report whose outcome the learner has not heard yet, and whose progress it was made in. */
export type OpenReport = z.infer<typeof OpenReport>;

const key = 'reports.open';
/** More than a learner can make within two days. */
const keptMax = 20;

/** Reports that the learner is still to hear of, also after VS Code was closed. */
export class OpenReports {
	readonly #memory: Remembers;

	constructor(memory: Remembers) {
		this.#memory = memory;
	}

	/** The oldest first. What an earlier version may have kept in another form is forgotten. */
	all(): OpenReport[] {
		return z.array(OpenReport).safeParse(this.#memory.get(key)).data ?? [];
	}

	async add(report: OpenReport): Promise<void> {
		const others = this.all().filter(({ id }) => id !== report.id);
		await this.#memory.update(key, [...others, report].slice(-keptMax));
	}

	async remove(reportId: string): Promise<void> {
		await this.#memory.update(
			key,
			this.all().filter(({ id }) => id !== reportId),
		);
	}
}
