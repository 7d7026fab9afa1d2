import type { Draft } from '#contract/drafts.ts';

/** A draft as a backend gives it away. */
export function givenDraft(changes: Partial<Draft> = {}): Draft {
	return {
		title: 'Ferry Crossings',
		slug: 'ferry-crossings',
		topic: 'greedy',
		files: {
			'challenge.json': '{\n\t"formatVersion": 1,\n\t"id": "forge.ferry-crossings",\n\t"title": "Ferry Crossings"\n}\n',
			'statement.md': 'Cars wait.\n',
			'wrong/wrong1.py': '# Expect: wrongAnswer\n',
		},
		checks: { kind: 'held', difficulty: 'medium' },
		provider: 'openai',
		model: 'some-model',
		...changes,
	};
}
