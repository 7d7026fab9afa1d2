/** What the measuring inside the extension host writes into its report file; times are in milliseconds. */
export interface HostMeasures {
	/** Open Challenge in a host in which nothing of Code Sensei runs yet, to the painted statement. */
	firstOpenMs: number;
	/** The same while the backend runs, one for each further challenge. */
	openMs: number[];
	/** Submit to the painted verdict, warm, of a challenge that has twenty small cases and no others. */
	submitMs: number[];
	/** The same of a challenge as it ships, large cases included. */
	submitWholeMs: number[];
}

export const measuresVariable = 'CODE_SENSEI_MEASURES';
/** The variables with which the bench says how much to measure. */
export const opensVariable = 'CODE_SENSEI_MEASURE_OPENS';
export const submitsVariable = 'CODE_SENSEI_MEASURE_SUBMITS';
/** Id of the challenge with the small cases. */
export const smallVariable = 'CODE_SENSEI_MEASURE_SMALL';
