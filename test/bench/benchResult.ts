/** What a benchmark measured. A figure that can't be measured here is absent, never invented. */
export interface BenchResult {
	/** By the names of docs/BENCHMARKS.md; their endings are the units. */
	figures: Record<string, number>;
	/** What a reader needs to judge them: rounds, versions, the single values. */
	context: Record<string, unknown>;
	/** Tables for a document, where they say more than the list of figures; what `--markdown` prints. */
	markdown?: string;
}
