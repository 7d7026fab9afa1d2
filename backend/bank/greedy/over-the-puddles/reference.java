class Solution {
	public Integer fewestJumps(boolean[] dry, int reach) {
		int last = dry.length - 1;
		// For each slab the nearest dry one up to it.
		int[] dryUpTo = new int[dry.length];
		for (int slab = 1; slab <= last; slab++) dryUpTo[slab] = dry[slab] ? slab : dryUpTo[slab - 1];
		int jumps = 0;
		for (int stands = 0; stands < last; jumps++) {
			int target = dryUpTo[Math.min(last, stands + reach)];
			if (target == stands) return null;
			stands = target;
		}
		return jumps;
	}
}
