import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Solution {
	public int[][] groupMelodies(int[][] melodies) {
		Map<List<Integer>, List<Integer>> groups = new HashMap<>();
		for (int index = 0; index < melodies.length; index++) {
			int first = melodies[index][0];
			List<Integer> steps = Arrays.stream(melodies[index]).mapToObj(note -> note - first).toList();
			groups.computeIfAbsent(steps, unseen -> new ArrayList<>()).add(index);
		}
		return groups.values().stream()
			.map(group -> group.stream().mapToInt(Integer::intValue).toArray())
			.toArray(int[][]::new);
	}
}
