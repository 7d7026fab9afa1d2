import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'mocha';
import { classBoardHtml, classPage, classPagePolicy } from '#backend/classes/classPage.ts';
import type { ClassDashboard } from '#contract/classes.ts';

const hostile = '"><img src=x onerror=alert(1)></script>';
const dashboard: ClassDashboard = {
	at: '2026-10-01T10:00:00.000Z',
	learners: 1,
	challenges: [
		{
			...{ assignmentId: 'a', challengeId: 'ada~algorithms.first', title: hostile, difficulty: 'easy', points: 1 },
			...{
				notBegun: 0,
				opened: 0,
				tried: 0,
				solved: 1,
				submissions: 2,
				failed: 1,
				hinted: 1,
				gaveUp: 0,
				meanMinutes: 3.25,
			},
			failing: [{ name: hostile, learners: 1 }],
		},
	],
	weakTopics: [{ topic: 'graphs', learners: 1 }],
	items: [
		{
			...{ accountId: 'lena', displayName: hostile },
			cells: [
				{
					...{ challengeId: 'ada~algorithms.first', state: 'solved', at: '2026-10-01T10:00:00.000Z' },
					...{ submissions: 2, hintLevel: 1, minutes: 3.2, gaveUp: false },
				},
			],
		},
	],
	notJoined: { count: 3, first: [{ id: 'x', name: hostile, email: hostile, studentNumber: '17' }] },
	nextCursor: hostile,
};

describe('the page of a class', () => {
	it('shows names, titles and cases as text, whatever they are called', () => {
		const html = classPage({ kind: 'board', title: hostile, dashboard, token: hostile });
		assert.doesNotMatch(html, /<img/);
		assert.equal(html.match(/<script/g)?.length, 1);
		assert.equal(html.match(/<\/script>/g)?.length, 1);
		assert.match(classPage({ kind: 'form', refusal: hostile }), /role="alert">&quot;&gt;&lt;img/);
	});

	it('lets in exactly its own script and styles', () => {
		const html = classPage({ kind: 'board', title: 'Algorithms', dashboard, token: 'token' });
		for (const [tag, directive] of [
			['script', 'script-src'],
			['style', 'style-src'],
		] as const) {
			const inside = new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(html)?.[1] ?? '';
			const hash = createHash('sha256').update(inside).digest('base64');
			assert.ok(classPagePolicy.includes(`${directive} 'sha256-${hash}'`), tag);
		}
		assert.match(classPagePolicy, /^default-src 'none'/);
		assert.doesNotMatch(classPagePolicy, /unsafe|\*|http/);
		assert.doesNotMatch(html, /<script src|<link|onclick=/);
	});

	it('says in words where a learner is', () => {
		const html = classBoardHtml({
			...dashboard,
			items: dashboard.items.map((one) => ({ ...one, displayName: 'Lena' })),
		});
		assert.match(html, /<th scope="row">Lena<\/th><td>solved, 2×, hint 1, 3\.2 min<\/td>/);
		assert.match(html, /1 of 2/);
	});

	it('asks for address and password and has no script before somebody signed in', () => {
		const html = classPage({ kind: 'form' });
		assert.match(html, /type="password"/);
		assert.doesNotMatch(html, /<script/);
	});

	it('names who of the roster has not joined, and how many more', () => {
		const html = classBoardHtml(dashboard);
		assert.match(html, /Not joined: 3/);
		assert.match(html, /and 2 more/);
		assert.doesNotMatch(classBoardHtml({ ...dashboard, notJoined: { count: 0, first: [] } }), /Not joined/);
	});

	it('says so when nothing is assigned', () => {
		assert.match(classBoardHtml({ ...dashboard, challenges: [], items: [] }), /No set is assigned/);
	});
});
