/** Says what a long command is doing, with the time since it began, so that nobody wonders whether it hangs. */
export interface Progress {
	/** One line, with the elapsed time before it. */
	say(text: string): void;
	/** Announces a step, repeats it every twenty seconds while it lasts, and says how long it took or that it failed. */
	step<T>(title: string, work: () => Promise<T>): Promise<T>;
}

const reminderEveryMs = 20_000;

/** @param write takes whole lines; by default standard output. */
export function createProgress(write: (line: string) => void = (line) => process.stdout.write(line)): Progress {
	const started = performance.now();
	const say = (text: string) => write(`[${seconds(performance.now() - started).padStart(7)}] ${text}\n`);
	return {
		say,
		async step(title, work) {
			say(`${title} ...`);
			const began = performance.now();
			const took = () => seconds(performance.now() - began);
			const reminder = setInterval(() => say(`${title}: still at it after ${took()}`), reminderEveryMs);
			try {
				const result = await work();
				say(`${title}: done in ${took()}`);
				return result;
			} catch (error) {
				say(`${title}: failed after ${took()}`);
				throw error;
			} finally {
				clearInterval(reminder);
			}
		},
	};
}

function seconds(ms: number): string {
	return `${(ms / 1000).toFixed(1)} s`;
}
