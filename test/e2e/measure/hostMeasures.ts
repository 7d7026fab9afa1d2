/** What the measuring inside the extension host writes into its report file; times are in milliseconds. */
export interface HostMeasures {
	/** Open Challenge in a host in which nothing of Code Sensei runs yet, to the painted statement. */
	firstOpenMs: number;
	/** The same while the backend runs, one for each further challenge. */
	openMs: number[];
	/** Submit to the painted verdict, warm. */
	submitMs: number[];
	/** The challenge that was submitted, and how many cases it has. */
	submitted: { challengeId: string; cases: number };
}

export const measuresVariable = 'CODE_SENSEI_MEASURES';
/** The variables with which the bench says how much to measure. */
export const opensVariable = 'CODE_SENSEI_MEASURE_OPENS';
export const submitsVariable = 'CODE_SENSEI_MEASURE_SUBMITS';
