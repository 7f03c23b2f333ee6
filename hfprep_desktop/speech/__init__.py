"""From recorded sound to words with times: pause cutter, engine, worker process, models."""
