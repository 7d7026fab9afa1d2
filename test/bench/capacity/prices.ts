/** A price with where and when it was found. US dollars, without taxes, discounts, free amounts and commitments. */
export interface Price {
	usd: number;
	per: string;
	/** In words: whose list, and of which time. */
	source: string;
}

const cloudRun = "Google's page on Cloud Run's prices, regions of tier 1, billing by instance; as stored in 2026";
const computeEngine = "Google's list of Compute Engine's prices, us-central1, on demand; as quoted by public projects in 2026";
const atlas = "MongoDB's page on Atlas' prices, a replica set of three, AWS us-east-1; as quoted by public projects in 2026";
const storage = "Google's page of examples of Cloud Storage's prices, a region in the USA; as stored in 2026";

/** What the model multiplies with. Models of AI have theirs in backend/forge/models.ts. */
export const prices = {
	apiVcpuSecond: { usd: 0.000018, per: 'vCPU and second', source: cloudRun },
	apiMemorySecond: { usd: 0.000002, per: 'GiB and second', source: cloudRun },
	/** e2-standard-2: 2 vCPU, 8 GiB. Boxes need a kernel that lets them make namespaces: a machine of one's own does. */
	workerHour: { usd: 0.067006, per: 'e2-standard-2 and hour', source: computeEngine },
	/** e2-standard-4: 4 vCPU, 16 GiB: everything on one machine. */
	oneMachineHour: { usd: 0.134012, per: 'e2-standard-4 and hour', source: computeEngine },
	redisHour: {
		...{ usd: 0.049, per: 'GiB and hour' },
		source: "Google's list of Memorystore for Redis, basic tier, smallest size; as quoted by public projects in 2026",
	},
	loadBalancerHour: {
		...{ usd: 0.025, per: 'forwarding rule and hour' },
		source: "Google's list of load balancing, up to five rules; as quoted by public projects in 2026",
	},
	egressGb: { usd: 0.12, per: 'GB to the internet', source: storage },
	blobGbMonth: { usd: 0.02, per: 'GB and month', source: storage },
	atlasStorageGbMonth: {
		// M30 with 200 GB instead of 40 is 0.11 dollars an hour more.
		...{ usd: (0.11 / 160) * 730, per: 'GB beyond what the tier brings, and month' },
		source: "MongoDB's documentation of invoices: M30 at 0.54 an hour, with 200 GB at 0.65; as stored in 2026",
	},
} as const satisfies Record<string, Price>;

/** A tier of Atlas: memory of each member, and the storage that its price includes. */
export interface AtlasTier {
	name: string;
	usdPerHour: number;
	ramGb: number;
	storageGb: number;
	/** As far as it can be extended. */
	storageMaxGb: number;
}

export const atlasSource = atlas;

/** The smallest first. */
export const atlasTiers: readonly AtlasTier[] = [
	{ name: 'M10', usdPerHour: 0.08, ramGb: 2, storageGb: 10, storageMaxGb: 128 },
	{ name: 'M20', usdPerHour: 0.2, ramGb: 4, storageGb: 20, storageMaxGb: 255 },
	{ name: 'M30', usdPerHour: 0.54, ramGb: 8, storageGb: 40, storageMaxGb: 512 },
	{ name: 'M40', usdPerHour: 1.04, ramGb: 16, storageGb: 80, storageMaxGb: 1_024 },
	{ name: 'M50', usdPerHour: 2, ramGb: 32, storageGb: 160, storageMaxGb: 4_096 },
];

/** Hours and seconds of a month, as the providers count. */
export const hoursPerMonth = 730;
export const secondsPerMonth = hoursPerMonth * 3_600;
