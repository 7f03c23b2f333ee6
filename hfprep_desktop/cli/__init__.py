"""The second shell: the whole program without a window, over the same core."""
