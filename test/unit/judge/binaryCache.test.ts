import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { BinaryCache, keptBinaries } from '#judge/languages/binaryCache.ts';

describe('the cache of compiled programs', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-cache-'));
	});

	afterEach(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('gives back the program and the compiler’s words, after a restart too', () => {
		const stored = new BinaryCache(folder).put('a', Buffer.from('program'), 'a warning');
		const found = new BinaryCache(folder).get('a');
		assert.deepEqual(found, { path: stored, words: 'a warning' });
		assert.equal(readFileSync(stored, 'utf8'), 'program');
		assert.equal(new BinaryCache(folder).get('b'), undefined);
	});

	it('keeps the programs used last, and no more than it may', () => {
		const cache = new BinaryCache(folder);
		for (let number = 0; number < keptBinaries; number++) {
			const stored = cache.put(`old-${number}`, Buffer.from('x'), '');
			utimesSync(stored, new Date(1_000_000 + number * 1000), new Date(1_000_000 + number * 1000));
		}
		assert.ok(cache.get('old-0') !== undefined);
		cache.put('new', Buffer.from('x'), '');
		assert.equal(readdirSync(folder).filter((name) => name.endsWith('.bin')).length, keptBinaries);
		assert.ok(existsSync(path.join(folder, 'old-0.bin')), 'just used');
		assert.ok(!existsSync(path.join(folder, 'old-1.bin')), 'unused for longest');
		assert.ok(!existsSync(path.join(folder, 'old-1.txt')));
	});
});
