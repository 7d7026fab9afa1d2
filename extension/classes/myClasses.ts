import type { ClassSummary } from '#contract/classes.ts';
import type { ApiClient } from '../backend/apiClient.ts';

export interface MyClassesTools {
	/** @throws AppError when nobody is signed in, or the server does not answer */
	server: () => Promise<ApiClient>;
	isSignedIn: () => Promise<boolean>;
	/** Told whenever the list was fetched anew: whether there is a class of which the person is staff. */
	staffChanged(isStaff: boolean): void;
}

/** The classes of whoever is signed in, fetched once and again after a change. */
export class MyClasses {
	readonly #tools: MyClassesTools;
	#fetched: Promise<readonly ClassSummary[]> | undefined;

	constructor(tools: MyClassesTools) {
		this.#tools = tools;
	}

	/** None for somebody who is not signed in. @throws AppError when the server does not answer */
	all(): Promise<readonly ClassSummary[]> {
		const fetching = (this.#fetched ??= this.#fetch());
		fetching.catch(() => {
			// What failed is asked for anew.
			if (this.#fetched === fetching) this.#fetched = undefined;
		});
		return fetching;
	}

	/** What was fetched is out of date. */
	forget(): void {
		this.#fetched = undefined;
	}

	async #fetch(): Promise<readonly ClassSummary[]> {
		const { isSignedIn, server } = this.#tools;
		const classes = (await isSignedIn()) ? (await (await server()).call('listClasses', {})).classes : [];
		this.#tools.staffChanged(classes.some(({ role }) => role !== 'learner'));
		return classes;
	}
}
