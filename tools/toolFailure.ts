/** A foreseen failure of a tool: its message says what happened and what to do, and is shown without a stack. */
export class ToolFailure extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'ToolFailure';
	}
}

/** Runs a tool's main function; a foreseen failure becomes its message and exit code 1, anything else stays a crash. */
export async function runTool(main: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await main();
	} catch (error) {
		if (!(error instanceof ToolFailure)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
