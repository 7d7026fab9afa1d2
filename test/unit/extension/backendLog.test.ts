import assert from 'node:assert/strict';
import { writeBackendLine } from '#extension/backend/backendLog.ts';

describe("a line of the backend's log", () => {
	function written(line: string): string[] {
		const lines: string[] = [];
		const at = (level: string) => (text: string | Error) => lines.push(`${level} ${String(text)}`);
		writeBackendLine({ error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }, line);
		return lines;
	}

	it('keeps its level and its facts', () => {
		assert.deepEqual(written('{"level":30,"time":1,"pid":2,"hostname":"h","msg":"ready","port":7}'), [
			'info [backend] ready {"port":7}',
		]);
		assert.deepEqual(written('{"level":60,"msg":"gone"}'), ['error [backend] gone']);
		assert.deepEqual(written('{"level":20,"msg":"detail"}'), ['debug [backend] detail']);
	});

	it('is a warning as it is when it is no line of the logger', () => {
		assert.deepEqual(written('(node:1) ExperimentalWarning'), ['warn [backend] (node:1) ExperimentalWarning']);
		assert.deepEqual(written('[1]'), ['warn [backend] [1]']);
	});
});
