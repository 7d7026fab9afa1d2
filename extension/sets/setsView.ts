import type { ChallengeSummary } from '#contract/challenge.ts';
import type { InstalledSet } from '#contract/sets.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { ViewNode } from '../viewNode.ts';
import { asAtServer, sourceOf } from './asAtServer.ts';

export interface SetsViewTools {
	/** The backend of this computer: whoever is signed in, it has the sets that are installed here. */
	local: () => Promise<Pick<ApiClient, 'call'>>;
	/** Whose progress is meant, `local` for somebody who is not signed in. Asks no server. */
	owner: () => Promise<string>;
	/** How one stands with the challenges of an installed set at the server; undefined where this computer keeps its progress. */
	standings: (source: string) => Promise<readonly ChallengeSummary[] | undefined>;
	/** Classes that one is in, with what is assigned in them. */
	classes: () => Promise<ViewNode[]>;
	/** The entries for installed sets, as words. */
	nodes: (sets: readonly InstalledSet[]) => ViewNode[];
	/** Has the view drawn again. */
	redraw: () => void;
	/** A server that is gone takes no installed set from the view. */
	warn: (error: unknown) => void;
}

/** The last word of a server to somebody. */
interface Heard {
	owner: string;
	classes: readonly ViewNode[];
	/** By source. */
	standings: ReadonlyMap<string, readonly ChallengeSummary[] | undefined>;
}

/**
 * The Sets view: the classes that one is in, and sets that are installed, by section, with what is solved and when it is due. What this computer knows stands
 * there at once; what a server says is put in when it has said it, and stays until it says something else.
 */
export class SetsView {
	readonly #tools: SetsViewTools;
	#heard: Heard | undefined;
	/** What was heard was not drawn yet, so drawing it asks nobody. */
	#isNews = false;
	#questions = 0;

	constructor(tools: SetsViewTools) {
		this.#tools = tools;
	}

	/** @throws AppError when the local backend can't be started or does not answer */
	async roots(): Promise<ViewNode[]> {
		const isNews = this.#isNews;
		this.#isNews = false;
		const owner = await this.#tools.owner();
		if (this.#heard?.owner !== owner) this.#heard = undefined;
		const { sets } = await (await this.#tools.local()).call('listSets', {});
		if (owner !== 'local' && !isNews) {
			const asking = this.#ask(owner, sets);
			// There is nothing to show, so it is not said that there are no sets before it is known.
			if (sets.length === 0 && this.#heard === undefined) this.#heard = await asking;
			else void asking.then((heard) => this.#put(heard));
		}
		return this.#shown(sets);
	}

	/** Something changed, here or elsewhere: the next look asks the server again, and what is being asked is out of date. */
	forget(): void {
		this.#isNews = false;
		this.#questions++;
	}

	#shown(sets: readonly InstalledSet[]): ViewNode[] {
		const { classes = [], standings } = this.#heard ?? {};
		return [...classes, ...this.#tools.nodes(sets.map((set) => asAtServer(set, standings?.get(sourceOf(set)))))];
	}

	/** @returns undefined where it was asked again since */
	async #ask(owner: string, sets: readonly InstalledSet[]): Promise<Heard | undefined> {
		const { classes, standings, warn } = this.#tools;
		const question = ++this.#questions;
		const sources = [...new Set(sets.map(sourceOf))];
		const [theirClasses, ...theirStandings] = await Promise.all([
			classes().catch((error: unknown) => {
				warn(error);
				return [];
			}),
			...sources.map((source) =>
				standings(source).catch((error: unknown) => {
					warn(error);
					return undefined;
				}),
			),
		]);
		if (question !== this.#questions) return undefined;
		const bySource = new Map(sources.map((source, place) => [source, theirStandings[place]]));
		return { owner, classes: theirClasses, standings: bySource };
	}

	#put(heard: Heard | undefined): void {
		if (heard === undefined) return;
		const before = this.#heard;
		this.#heard = heard;
		if (before !== undefined && isSame(before, heard)) return;
		this.#isNews = true;
		this.#tools.redraw();
	}
}

/** What is behind an entry is asked for whenever it is drawn, so it does not count. */
function isSame(a: Heard, b: Heard): boolean {
	const said = ({ owner, classes, standings }: Heard): string => JSON.stringify([owner, classes, [...standings]]);
	return said(a) === said(b);
}
