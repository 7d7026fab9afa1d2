class Solution {
	private static final int SONGS = 60;

	public long songsToLearn(long[] known) {
		long[] singers = new long[SONGS];
		for (long songs : known) {
			for (int song = 0; song < SONGS; song++) singers[song] += songs >>> song & 1;
		}
		long total = 0;
		for (long count : singers) total += count * (known.length - count);
		return total;
	}
}
