"""One contract for what may hang or crash: a child process with limits, framed requests, kill and restart."""
