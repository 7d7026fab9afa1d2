import java.util.LinkedHashSet;
import java.util.Set;

class Solution {
	public Character[] waitingLongest(String socks) {
		Set<Character> line = new LinkedHashSet<>();
		Character[] longest = new Character[socks.length()];
		for (int sock = 0; sock < longest.length; sock++) {
			char pattern = socks.charAt(sock);
			if (!line.remove(pattern)) line.add(pattern);
			longest[sock] = line.isEmpty() ? null : line.iterator().next();
		}
		return longest;
	}
}
