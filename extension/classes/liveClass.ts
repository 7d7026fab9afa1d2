import type { ClassDashboard, ClassDetail, ClassEvent } from '#contract/classes.ts';
import { type ApiClient, isConnectionLost } from '../backend/apiClient.ts';
import { followClass } from './followClass.ts';
import { type Clock, Paced } from './paced.ts';

type News = Extract<ClassEvent, { kind: 'submission' }>;

/** As it is known at a moment. */
export interface ClassNow {
	detail: ClassDetail;
	dashboard: ClassDashboard;
	/** The newest first. */
	news: readonly News[];
	isLive: boolean;
}

export interface LiveClassTools {
	/** @throws AppError when nobody is signed in */
	server: () => Promise<ApiClient>;
	classId: string;
	clock: Clock;
	shown(now: ClassNow): void;
	/** What was shown before is not good any more. */
	failed(error: unknown): void;
}

/** News kept for showing. */
const newsMax = 5;
/** Fetched anew at most so often, however much happens. */
const fetchRestMs = 1_000;
/** The largest page of the contract. */
const pageSize = 200;

/** A class whose dashboard is looked at: what happens is shown at once, its figures as fast as the pace allows. */
export class LiveClass {
	readonly #tools: LiveClassTools;
	readonly #fetching: Paced;
	readonly #following = new AbortController();
	#learners: number;
	#known: Pick<ClassNow, 'detail' | 'dashboard'> | undefined;
	#news: readonly News[] = [];
	#isLive = false;

	/** @param learners are wanted at first */
	constructor(tools: LiveClassTools, learners: number) {
		this.#tools = tools;
		this.#learners = learners;
		this.#fetching = new Paced(() => this.#fetch(), fetchRestMs, tools.clock);
	}

	/** Fetches, and follows from now on. */
	start(): void {
		this.#fetching.ask();
		const { server, classId } = this.#tools;
		const follower = {
			onEvent: (event: ClassEvent) => this.#take(event),
			onSilence: () => this.#setLive(false),
		};
		followClass(server, classId, follower, this.#following.signal).catch((error: unknown) => this.#fail(error));
	}

	/** What is shown is out of date. */
	refresh(): void {
		this.#fetching.ask();
	}

	/** So many learners are wanted. */
	want(learners: number): void {
		this.#learners = Math.max(this.#learners, learners);
		this.#fetching.ask();
	}

	/** Nothing is shown any more. */
	stop(): void {
		this.#following.abort();
		this.#fetching.stop();
	}

	#take(event: ClassEvent): void {
		switch (event.kind) {
			case 'hello':
				this.#setLive(true);
				// What happened between the first look and this word, or while nothing was heard, is not known.
				this.#fetching.ask();
				break;
			case 'submission':
				this.#news = [event, ...this.#news.filter(({ submissionId }) => submissionId !== event.submissionId)].slice(
					0,
					newsMax,
				);
				this.#show();
				this.#fetching.ask();
				break;
			case 'learner':
			case 'changed':
				this.#fetching.ask();
				break;
			default:
				event satisfies never;
		}
	}

	#setLive(isLive: boolean): void {
		if (this.#isLive === isLive) return;
		this.#isLive = isLive;
		this.#show();
	}

	async #fetch(): Promise<void> {
		try {
			const { server, classId } = this.#tools;
			const client = await server();
			const [detail, dashboard] = await Promise.all([
				client.call('getClass', { params: { classId } }),
				dashboardOf(client, classId, this.#learners),
			]);
			this.#known = { detail, dashboard };
			this.#show();
		} catch (error) {
			// What is known is still of use; when the server is back, the stream says so.
			if (isConnectionLost(error) && this.#known !== undefined) this.#setLive(false);
			else this.#fail(error);
		}
	}

	#show(): void {
		if (this.#known === undefined || this.#following.signal.aborted) return;
		this.#tools.shown({ ...this.#known, news: this.#news, isLive: this.#isLive });
	}

	#fail(error: unknown): void {
		if (this.#following.signal.aborted) return;
		this.#known = undefined;
		this.#tools.failed(error);
	}
}

/** The dashboard with at least so many learners, if there are so many. */
async function dashboardOf(client: ApiClient, classId: string, learners: number): Promise<ClassDashboard> {
	const params = { classId };
	const dashboard = await client.call('getDashboard', { params, query: { limit: Math.min(learners, pageSize) } });
	const items = [...dashboard.items];
	let { nextCursor } = dashboard;
	while (nextCursor !== undefined && items.length < learners) {
		const query = { limit: Math.min(learners - items.length, pageSize), cursor: nextCursor };
		const page = await client.call('getDashboard', { params, query });
		items.push(...page.items);
		nextCursor = page.nextCursor;
	}
	return { ...dashboard, items, nextCursor };
}
