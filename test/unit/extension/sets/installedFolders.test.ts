import assert from 'node:assert/strict';
import { installedFolders } from '#extension/sets/installedFolders.ts';

describe('the folders of sets among all extensions', () => {
	it('are those of extensions that contribute challenge sets, whatever else stands in the manifests', () => {
		const carries = { contributes: { codeSensei: { challengeSets: [{ path: 'set.json' }] } } };
		const extensions = [
			{ extensionPath: '/x/b', packageJSON: carries },
			{ extensionPath: '/x/a', packageJSON: { ...carries, name: 'a' } },
			{ extensionPath: '/x/c', packageJSON: { contributes: { codeSensei: { challengeSets: [] } } } },
			{ extensionPath: '/x/d', packageJSON: { contributes: { codeSensei: 'yes' } } },
			{ extensionPath: '/x/e', packageJSON: {} },
			{ extensionPath: '/x/f', packageJSON: undefined },
		];
		assert.deepEqual(installedFolders(extensions), ['/x/a', '/x/b']);
	});

	it('are no more than a backend takes', () => {
		const packageJSON = { contributes: { codeSensei: { challengeSets: [{ path: 'set.json' }] } } };
		const many = Array.from({ length: 300 }, (_, place) => ({ extensionPath: `/x/${String(place)}`, packageJSON }));
		assert.equal(installedFolders(many).length, 100);
	});
});
