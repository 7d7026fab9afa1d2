import type { RunningSuite, SuiteOutcome } from './runSuite.ts';
import type { Suite } from './suites.ts';

export interface SideBySide {
	/** How many the machine has, and so how many suites run at once: one alone keeps more than a core busy, and what waits too long for its turn fails by time limits. */
	cores: number;
	start: (suite: Suite) => RunningSuite;
	onEnd: (outcome: SuiteOutcome) => void;
	/** Called from time to time with what runs. */
	onWaiting: (running: readonly RunningSuite[]) => void;
}

const waitingEveryMs = 30_000;

/** Runs suites side by side, each as soon as there is a lane for it, in their order. */
export async function runSideBySide(
	suites: readonly Suite[],
	{ cores, start, onEnd, onWaiting }: SideBySide,
): Promise<SuiteOutcome[]> {
	const waiting = [...suites];
	const running = new Set<RunningSuite>();
	const outcomes: SuiteOutcome[] = [];
	const hasRoom = ({ alone }: Suite) =>
		alone ? running.size === 0 : running.size < cores && ![...running].some((one) => one.suite.alone);
	while (waiting.length > 0 || running.size > 0) {
		for (;;) {
			const next = waiting.findIndex(hasRoom);
			if (next === -1) break;
			for (const suite of waiting.splice(next, 1)) running.add(start(suite));
		}
		const { of, outcome } = await firstToEnd(running, onWaiting);
		running.delete(of);
		outcomes.push(outcome);
		onEnd(outcome);
	}
	return outcomes;
}

async function firstToEnd(
	running: ReadonlySet<RunningSuite>,
	onWaiting: SideBySide['onWaiting'],
): Promise<{ of: RunningSuite; outcome: SuiteOutcome }> {
	const reminder = setInterval(() => onWaiting([...running]), waitingEveryMs);
	try {
		return await Promise.race([...running].map(async (of) => ({ of, outcome: await of.outcome })));
	} finally {
		clearInterval(reminder);
	}
}
