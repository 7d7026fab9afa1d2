class Solution {
	private int level;

	public int countLevel(TreeNode mobile) {
		weigh(mobile);
		return level;
	}

	private int weigh(TreeNode ornament) {
		if (ornament == null) return 0;
		int left = weigh(ornament.left);
		int right = weigh(ornament.right);
		if (left == right) level++;
		return left + ornament.val + right;
	}
}
