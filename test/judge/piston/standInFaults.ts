/** Wrong answers a server gives for one request each; the first is used up first. */
export type Fault =
	/** Nothing is ever answered. */
	| 'hang'
	/** A byte now and then, without an end. */
	| 'trickle'
	/** The connection is cut. */
	| 'cut'
	/** As when making or removing the box failed. */
	| 'emptyError'
	/** As a proxy does. */
	| 'page'
	| 'nothing'
	| 'oversized'
	| 'notFound'
	| 'unsupported'
	| 'emptyRefusal'
	| 'stack'
	| 'sandbox'
	/** The clock runs out although nothing was computed. */
	| 'falseTimeout'
	| 'falseCompileTimeout';

/** How a Piston server is set up. */
export interface StandInOptions {
	/** PISTON_OUTPUT_MAX_SIZE; 1,024 where nobody set it. */
	outputMaxSize: number;
	/** Milliseconds; as in the variables of these names. */
	runTimeout: number;
	runCpuTime: number;
	compileTimeout: number;
	compileCpuTime: number;
	/** Bytes; 0 or less is no limit. */
	runMemoryLimit: number;
	compileMemoryLimit: number;
	/** Which packages are installed. */
	languages: readonly ('python' | 'javascript' | 'java' | 'c++' | 'c' | 'go' | 'rust' | 'deno')[];
	/** Jobs at once beyond this run into the clock, as on a machine with so few cores. */
	falseTimeoutsAbove: number;
	/** What the kernel ends when memory is short: the largest process, or everything in the box. */
	memoryKills: 'largest' | 'box';
	/** A header without which nobody is let in. */
	header: { name: string; value: string } | undefined;
	/** Whether the WebSocket works, which a proxy may prevent. */
	hasSocket: boolean;
}

/** As the image comes. */
export const asItComes: StandInOptions = {
	outputMaxSize: 1024,
	runTimeout: 3_000,
	runCpuTime: 3_000,
	compileTimeout: 10_000,
	compileCpuTime: 10_000,
	runMemoryLimit: -1,
	compileMemoryLimit: -1,
	languages: ['python', 'javascript', 'java', 'c++', 'c', 'go', 'rust'],
	falseTimeoutsAbove: Number.POSITIVE_INFINITY,
	memoryKills: 'largest',
	header: undefined,
	hasSocket: true,
};

/** As docs/SECURITY.md advises. */
export const asAdvised: StandInOptions = {
	...asItComes,
	outputMaxSize: 4 * 1024 * 1024,
	runTimeout: 60_000,
	runCpuTime: 60_000,
	compileTimeout: 20_000,
	compileCpuTime: 20_000,
};
