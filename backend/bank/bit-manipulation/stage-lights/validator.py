def validate(scenes: list[int]) -> None:
    if not isinstance(scenes, list) or not 1 <= len(scenes) <= 10**4:
        raise ValueError('scenes is a list of 1 to 10^4 scenes')
    for scene in scenes:
        if type(scene) is not int or not 0 <= scene <= 2**60 - 1:
            raise ValueError('a scene is a whole number from 0 to 2^60 - 1')
