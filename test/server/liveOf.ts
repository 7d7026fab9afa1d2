import assert from 'node:assert/strict';
import * as z from 'zod';

const Part = z.object({ html: z.string(), said: z.string() });
type Part = z.infer<typeof Part>;

export interface Live {
	first: Part;
	/** The next one of which it holds. */
	until(holds: (part: Part) => boolean): Promise<Part>;
	end(): Promise<void>;
}

/** Follows the stream of a class's page as the page does. */
export async function liveOf(port: number, path: string, token: string): Promise<Live> {
	const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
		headers: { Authorization: `Bearer ${token}` },
	});
	assert.equal(response.status, 200);
	assert.ok(response.body);
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	const next = async (): Promise<Part> => {
		for (;;) {
			const end = text.indexOf('\n\n');
			if (end < 0) {
				const { value, done } = await reader.read();
				assert.equal(done, false, 'the stream ended');
				text += value;
				continue;
			}
			const event = text.slice(0, end);
			text = text.slice(end + 2);
			const data = event.split('\n').find((line) => line.startsWith('data: '));
			if (data !== undefined) return Part.parse(JSON.parse(data.slice('data: '.length)));
		}
	};
	return {
		first: await next(),
		async until(holds) {
			for (;;) {
				const part = await next();
				if (holds(part)) return part;
			}
		},
		end: () => reader.cancel(),
	};
}
