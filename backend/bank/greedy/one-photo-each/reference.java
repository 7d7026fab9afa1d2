import java.util.Arrays;
import java.util.Comparator;

class Solution {
	private record Guest(int arrives, int leaves) {}

	public int fewestPhotos(int[] arrives, int[] leaves) {
		Guest[] guests = new Guest[arrives.length];
		Arrays.setAll(guests, guest -> new Guest(arrives[guest], leaves[guest]));
		Arrays.sort(guests, Comparator.comparingInt(Guest::leaves));
		int photos = 0;
		int latest = -1;
		for (Guest guest : guests) {
			if (guest.arrives() > latest) {
				photos++;
				latest = guest.leaves();
			}
		}
		return photos;
	}
}
