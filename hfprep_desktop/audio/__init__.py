"""Sound in and out: devices, capture, the recorder process and its file, playback."""
