import { AppError } from '#contract/appError.ts';
import type { ChallengePage, ChallengeQuery, ChallengeSummary } from '#contract/challenge.ts';
import { Difficulty } from '#contract/ids.ts';

/** Filters, sorts and cuts the list as asked. @throws AppError `badRequest` for a cursor that another question gave. */
export function pageOfChallenges(all: readonly ChallengeSummary[], query: ChallengeQuery): ChallengePage {
	const sorted = all
		.filter((challenge) => isWanted(challenge, query))
		.map((challenge) => ({ challenge, key: sortKey(challenge, query.sort) }))
		.sort((a, b) => compareKeys(a.key, b.key));
	const after = query.cursor === undefined ? undefined : parseCursor(query.cursor, query.sort);
	const rest = after === undefined ? sorted : sorted.filter(({ key }) => compareKeys(key, after) > 0);
	const page = rest.slice(0, query.limit);
	const last = page.at(-1);
	return {
		items: page.map(({ challenge }) => challenge),
		total: sorted.length,
		...(last !== undefined && rest.length > page.length ? { nextCursor: makeCursor(query.sort, last.key) } : {}),
	};
}

function isWanted(challenge: ChallengeSummary, query: ChallengeQuery): boolean {
	if (query.topic !== undefined && !challenge.topics.includes(query.topic)) return false;
	if (query.difficulty !== undefined && challenge.difficulty !== query.difficulty) return false;
	if (query.status !== undefined && challenge.status !== query.status) return false;
	if (query.text === undefined) return true;
	const searched = [challenge.title, ...challenge.topics, ...challenge.tags].join('\n').toLowerCase();
	const words = query.text.toLowerCase().split(/\s+/);
	return words.every((word) => searched.includes(word));
}

type Key = readonly (string | number)[];

/** Ends with the id, so no two challenges have the same key, and the order of equals never changes between two pages. */
function sortKey(challenge: ChallengeSummary, sort: ChallengeQuery['sort']): Key {
	const title = challenge.title.toLowerCase();
	const level = Difficulty.options.indexOf(challenge.difficulty);
	const topic = challenge.topics[0] ?? '';
	switch (sort) {
		case 'title':
			return [title, challenge.id];
		case 'difficulty':
			return [level, title, challenge.id];
		case 'topic':
			return [topic, level, title, challenge.id];
		case 'lastActive': {
			const sinceMs = challenge.lastActive === undefined ? 0 : Date.parse(challenge.lastActive);
			return [-sinceMs, title, challenge.id];
		}
		default:
			return sort satisfies never;
	}
}

/** By parts, numbers as numbers and texts by UTF-16 code units: the same on every machine. */
function compareKeys(a: Key, b: Key): number {
	for (const [index, left] of a.entries()) {
		const right = b[index];
		if (right === undefined) return 1;
		if (left !== right) return left < right ? -1 : 1;
	}
	return 0;
}

function makeCursor(sort: string, key: Key): string {
	return Buffer.from(JSON.stringify([sort, ...key])).toString('base64url');
}

function parseCursor(cursor: string, sort: ChallengeQuery['sort']): Key {
	const parts = parseArray(Buffer.from(cursor, 'base64url').toString());
	const [ofSort, ...key] = parts ?? [];
	const isKey = key.every((part): part is string | number => typeof part === 'string' || typeof part === 'number');
	if (ofSort !== sort || !isKey) {
		throw new AppError('badRequest', 'This cursor belongs to another list. Ask again without it.');
	}
	return key;
}

function parseArray(text: string): unknown[] | undefined {
	try {
		const parsed: unknown = JSON.parse(text);
		return Array.isArray(parsed) ? parsed : undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
